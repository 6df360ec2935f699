package org.communique.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.people.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * How the organizations of a round have answered, as far as somebody may see it.
 *
 * @param answered who has answered, null when that may not be seen
 * @param positions every position stated, oldest first; only those of one's own organization when others' may not be seen
 * @param complete whether all positions are among them
 */
public record Answers(Round round, @Nullable List<OrganizationId> answered, List<Stated> positions, boolean complete) {

    /** The position that an organization holds now. */
    public Optional<Stated> of(OrganizationId organization) {
        return positions.stream()
                .filter(stated -> stated.organization().equals(organization))
                .reduce((earlier, later) -> later);
    }

    /** The organizations whose answer is awaited, in the order of asking; all of them when it may not be seen who has answered. */
    public Set<OrganizationId> silent() {
        Set<OrganizationId> silent = new LinkedHashSet<>(round.organizations());
        if (answered != null) {
            answered.forEach(silent::remove);
        }
        return silent;
    }

    public int answeredCount() {
        return round.organizations().size() - silent().size();
    }
}
