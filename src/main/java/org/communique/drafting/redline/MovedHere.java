package org.communique.drafting.redline;

import java.util.List;
import org.communique.drafting.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * The new place of a block that stood elsewhere.
 *
 * @param source the block as it stood at its old place
 * @param pieces all of its words in reading order, with what changed on the way
 */
public record MovedHere(Block source, Block current, List<Piece> pieces, boolean restyled) implements Change {

    public MovedHere {
        pieces = List.copyOf(pieces);
    }

    @Override
    public @Nullable Block original() {
        return null;
    }
}
