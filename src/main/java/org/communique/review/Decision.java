package org.communique.review;

import org.communique.drafting.text.Hash;
import org.communique.review.Disposition.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat wants to answer to a comment or a proposal.
 *
 * @param seen how many answers it had already when whoever decides saw it: an answer may be put right, but not over the
 *     answer of somebody else who was quicker
 * @param merged the wording to be taken instead of the proposed one, with the paragraph that it was made for; null to
 *     take the proposed one
 */
public record Decision(
        Outcome outcome, String reason, int seen, @Nullable Merged merged) {

    /**
     * Wording made of what is proposed and what stands in the text.
     *
     * @param current the hash of the paragraph when it was made
     * @param wording the editor's JSON: a document of one block
     */
    public record Merged(Hash current, String wording) {}

    /** The first answer to something, without wording of its own. */
    public static Decision of(Outcome outcome, String reason) {
        return new Decision(outcome, reason, 0, null);
    }
}
