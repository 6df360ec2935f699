package org.communique.review;

import java.time.Instant;
import org.communique.people.PersonId;

/** The secretariat's answer to a comment, with its reason. */
public record Disposition(Outcome outcome, String reason, PersonId by, Instant at) {

    /** What became of a comment. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_WITH_CHANGES,
        REJECTED,
        NOTED
    }
}
