package org.communique.review;

import java.util.Objects;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.RefusedText;
import org.communique.review.Decision.Merged;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Proposal.Fit;
import org.communique.review.Proposal.Operation;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;

/** The live text while accepted proposals come into it, one after the other: each has to fit what those before have made. */
final class Incoming {

    private Body text;

    Incoming(Body text) {
        this.text = text;
    }

    /**
     * Takes in what was proposed, or the wording that was made of it.
     *
     * @return the paragraph as it is in the text now; null when it went
     * @throws Refused when it does not fit the text any more
     */
    @Nullable
    Block take(Proposal proposal, Decision decision) {
        Fit fit = proposal.in(text);
        if (fit == Fit.GONE) {
            throw new Refused("review.paragraph-gone-meanwhile");
        }
        boolean merges = decision.outcome() == Outcome.ACCEPTED_WITH_CHANGES;
        Block instead = merges ? merged(proposal, decision.merged()) : null;
        if (!merges && fit == Fit.COLLIDES) {
            throw new Refused("review.collides");
        }
        try {
            text = proposal.appliedTo(text, instead);
        } catch (RefusedText tooMuch) {
            throw new Refused("text.not-a-text", tooMuch.getMessage());
        }
        return instead == null ? proposal.wording() : instead;
    }

    private Block merged(Proposal proposal, @Nullable Merged merged) {
        if (merged == null) {
            throw new Refused("review.merged-wording-missing");
        }
        Block current = proposal.current(text).orElseThrow();
        if (!current.hash().equals(merged.current())) {
            throw new Refused("review.paragraph-changed");
        }
        Block made = OneBlock.typed(merged.wording());
        return made.under(
                proposal.operation() == Operation.INSERT_AFTER
                        ? Objects.requireNonNull(proposal.wording()).id()
                        : current.id());
    }

    /** The whole text with all that was taken in. */
    Body text() {
        return text;
    }
}
