package org.communique.review;

import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Hash;
import org.communique.review.Proposal.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to propose for a paragraph of the text that lies before them.
 *
 * @param seen the hash of the paragraph as they see it
 * @param wording the proposed paragraph as the editor's JSON: a document of one block; null when the paragraph is to go
 */
public record Amendment(
        Operation operation,
        BlockId block,
        Hash seen,
        @Nullable String wording) {}
