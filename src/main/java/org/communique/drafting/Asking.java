package org.communique.drafting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.people.OrganizationId;

/** Knows which organizations were asked about editions; whoever holds the rounds implements it. */
public interface Asking {

    /** Who was asked about each of some editions, all in one question; none for those that had no round. */
    Map<EditionId, Asked> of(Collection<EditionId> editions);

    /**
     * Who was asked about one edition.
     *
     * @param firsts of each organization that was asked and not taken off, the first round
     * @param blind whether a round is open in which nobody sees what others say
     */
    record Asked(Map<OrganizationId, First> firsts, boolean blind) {

        static final Asked NOBODY = new Asked(Map.of(), false);

        public Asked {
            firsts = Map.copyOf(firsts);
        }

        /** The first round in which somebody with these parts was asked; empty when never. */
        Optional<First> first(List<Member> roles) {
            return roles.stream()
                    .filter(member -> member.organization() != null)
                    .flatMap(member -> Optional.ofNullable(firsts.get(member.organization())).stream())
                    .min(java.util.Comparator.comparing(First::opened));
        }
    }

    /**
     * The first round in which an organization was asked.
     *
     * @param revision what was circulated in it
     * @param opened when it was opened
     */
    record First(int revision, Instant opened) {}
}
