package org.communique.drafting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Asking.Asked;
import org.communique.drafting.Asking.First;
import org.communique.people.OrganizationId;
import org.communique.rights.Action;
import org.communique.rights.Policy;
import org.communique.rights.Standing;
import org.communique.rights.Verdict;

/**
 * How one person stands to some editions at this moment, gathered at once by {@link Access#standings}: as many questions for a
 * hundred editions as for one. It is asked in the place of {@link Access} where there are many, and is never kept.
 */
public final class Standings {

    private final Map<EditionId, Facts> facts;

    Standings(Map<EditionId, Facts> facts) {
        this.facts = Map.copyOf(facts);
    }

    /**
     * @param roles what the person is in the communiqué
     * @param asked who was asked about the edition, as far as that concerns the person
     * @param standing what the policy is asked with
     */
    record Facts(List<Member> roles, Asked asked, Standing standing) {

        Facts {
            roles = List.copyOf(roles);
        }
    }

    /** What the person is in the communiqué of one of these editions. */
    public List<Member> roles(Edition edition) {
        return of(edition).roles();
    }

    /** The organizations for which the person has a part in it. */
    public Set<OrganizationId> organizations(Edition edition) {
        return organizations(roles(edition));
    }

    static Set<OrganizationId> organizations(List<Member> roles) {
        return roles.stream().map(Member::organization).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether this may be done now. */
    public boolean may(Action action, Edition edition) {
        return verdict(action, edition).allows();
    }

    /** The same with what was said before the open round: that it is blind hides nothing of an earlier one. */
    public boolean mayOfEarlier(Action action, Edition edition) {
        return Policy.decide(action, of(edition).standing().beforeTheRound(), edition.stage())
                .allows();
    }

    Verdict verdict(Action action, Edition edition) {
        return Policy.decide(action, of(edition).standing(), edition.stage());
    }

    /** The first round in which the person was asked; empty when never. */
    Optional<First> firstAsked(Edition edition) {
        Facts known = of(edition);
        return known.asked().first(known.roles());
    }

    private Facts of(Edition edition) {
        return Objects.requireNonNull(facts.get(edition.id()), "nobody asked about this edition");
    }
}
