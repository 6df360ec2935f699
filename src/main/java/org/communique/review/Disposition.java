package org.communique.review;

import java.time.Instant;
import org.communique.drafting.text.Block;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat's answer to a comment, with its reason.
 *
 * @param result the paragraph as it came into the text, when wording that was proposed was accepted; null otherwise, and
 *     when what was accepted is that the paragraph goes
 */
public record Disposition(
        Outcome outcome, String reason, @Nullable Block result, PersonId by, Instant at) {

    /** What became of a comment. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_WITH_CHANGES,
        REJECTED,
        NOTED;

        boolean isAccepted() {
            return this == ACCEPTED || this == ACCEPTED_WITH_CHANGES;
        }
    }

    /** What the author says to it. */
    public enum Reaction {
        SATISFIED,
        MAINTAINED
    }

    /** The author's answer to a disposition; the last one holds. */
    public record Answer(Reaction reaction, String words, PersonId by, Instant at) {}
}
