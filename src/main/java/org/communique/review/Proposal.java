package org.communique.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.review.table.TableWords;
import org.jspecify.annotations.Nullable;

/**
 * Wording that is proposed for a paragraph: an object beside the text, which it cannot touch.
 *
 * @param operation what is to be done with the paragraph
 * @param base the paragraph as it lay before the proposer
 * @param wording the paragraph as proposed, under the id of the base or, inserted, its own; null when it is to go
 */
public record Proposal(
        Operation operation, Block base, @Nullable Block wording) {

    /** What is proposed for a paragraph. */
    public enum Operation {
        REPLACE,
        INSERT_AFTER,
        DELETE
    }

    /** How a proposal stands to a text that has gone on since. */
    public enum Fit {
        /** It can be accepted as it is. */
        FITS,
        /** The paragraph reads otherwise by now: somebody has to look at base, current and proposed wording. */
        COLLIDES,
        /** There is no such paragraph any more. */
        GONE
    }

    /** How it stands to a text; one that inserts collides with nothing. */
    public Fit in(Body text) {
        return current(text)
                .map(block ->
                        operation == Operation.INSERT_AFTER || block.hash().equals(base.hash())
                                ? Fit.FITS
                                : Fit.COLLIDES)
                .orElse(Fit.GONE);
    }

    /** The paragraph as it reads in a text. */
    public Optional<Block> current(Body text) {
        return text.find(base.id());
    }

    /** As it stands in the table of its round. */
    public String inTable(TableWords words) {
        String plain = wording == null ? "" : wording.plain();
        return switch (operation) {
            case REPLACE -> plain;
            case INSERT_AFTER -> words.inserted() + " " + plain;
            case DELETE -> words.deleted();
        };
    }

    /**
     * The text with the proposal in it.
     *
     * @param instead other wording than was proposed, null for the proposed one
     * @throws org.communique.drafting.text.RefusedText when there would be no text any more, or too long a one
     */
    Body appliedTo(Body text, @Nullable Block instead) {
        Block made = instead == null ? wording : instead;
        List<Block> blocks = new ArrayList<>();
        for (Block block : text.blocks()) {
            boolean here = block.id().equals(base.id());
            if (!here || operation == Operation.INSERT_AFTER) {
                blocks.add(block);
            }
            if (here && made != null) {
                blocks.add(made);
            }
        }
        return new Body(blocks);
    }
}
