package org.communique.drafting;

import java.util.List;
import java.util.Optional;
import org.communique.drafting.Revision.Occasion;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.jspecify.annotations.Nullable;

/** Which frozen texts of an edition lie before somebody. */
final class Lying {

    private Lying() {}

    static boolean before(Standings standings, Edition edition, int revision, Occasion occasion) {
        if (standings.may(Action.READ_WORKING_TEXT, edition)) {
            return true;
        }
        boolean newest = Integer.valueOf(revision).equals(newest(edition, standings.roles(edition)));
        if (newest) {
            return standings.may(Action.READ_CIRCULATED_TEXT, edition);
        }
        return standings.may(Action.READ_EARLIER_REVISIONS, edition)
                && wasShown(standings, edition, revision, occasion);
    }

    /** What "the text" is for the person now: the public one, the one submitted to an approver, else the circulated. */
    static @Nullable Integer newest(Edition edition, List<Member> roles) {
        boolean approver = is(Role.APPROVER, roles);
        return switch (edition) {
            case Edition.Published e -> e.revision();
            case Edition.Superseded e -> e.revision();
            case Edition.AwaitingApproval e when approver -> e.submitted();
            case Edition.Approved e when approver -> e.revision();
            default -> edition.lastCirculated();
        };
    }

    private static boolean wasShown(Standings standings, Edition edition, int revision, Occasion occasion) {
        List<Member> roles = standings.roles(edition);
        if (is(Role.APPROVER, roles)) {
            return true;
        }
        boolean circulated = occasion == Occasion.CIRCULATION;
        if (is(Role.OBSERVER, roles)) {
            return circulated;
        }
        Optional<Asking.First> first = standings.firstAsked(edition);
        return circulated && first.isPresent() && revision >= first.get().revision();
    }

    private static boolean is(Role role, List<Member> roles) {
        return roles.stream().anyMatch(member -> member.role() == role);
    }
}
