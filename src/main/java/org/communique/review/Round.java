package org.communique.review;

import java.time.Instant;
import java.util.List;
import org.communique.drafting.EditionId;
import org.communique.people.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * A round of review: one revision, circulated to some organizations until a deadline.
 *
 * @param number 1 for an edition's first round
 * @param revision number of the revision that was circulated
 * @param blind whether what is said is shown to others only after the close
 * @param asked who was asked, in the order of asking, those taken off again included
 * @param closed how the round ended, null while it is open
 */
public record Round(
        RoundId id,
        EditionId edition,
        int number,
        int revision,
        Instant openedAt,
        Deadline deadline,
        boolean blind,
        List<Asked> asked,
        @Nullable Closed closed) {

    /** An organization that is asked for its position; until when, if it was taken off the round. */
    public record Asked(
            OrganizationId organization,
            Instant since,
            @Nullable Instant until) {}

    /** When and how a round ended. */
    public record Closed(Instant at, How how) {}

    /** What ended a round. */
    public enum How {
        DEADLINE,
        EARLY,
        ABANDONED
    }

    /** The same with those who were asked. */
    Round asking(List<Asked> organizations) {
        return new Round(id, edition, number, revision, openedAt, deadline, blind, organizations, closed);
    }

    public boolean isOpen() {
        return closed == null;
    }

    /** The organizations whose answer is awaited or was given. */
    public List<OrganizationId> organizations() {
        return asked.stream()
                .filter(a -> a.until() == null)
                .map(Asked::organization)
                .toList();
    }

    public boolean asks(OrganizationId organization) {
        return organizations().contains(organization);
    }
}
