package org.communique.publication;

import java.time.Instant;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.Hash;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an approver decided about one submitted text; there is one decision for each.
 *
 * @param revision number of the submitted revision
 * @param hash of the text that was decided on
 * @param reason why it was returned, null when it was approved
 */
public record Decision(
        EditionId edition,
        int revision,
        Hash hash,
        Outcome outcome,
        @Nullable String reason,
        PersonId by,
        Instant at) {

    /** Approved, or returned to the secretariat. */
    public enum Outcome {
        APPROVED,
        RETURNED
    }
}
