package org.communique.drafting.redline;

import java.util.List;
import org.communique.drafting.text.Block;

/**
 * A block whose words changed.
 *
 * @param pieces all of its words in reading order, what was deleted before what came instead
 */
public record Reworded(Block original, Block current, List<Piece> pieces, boolean restyled) implements Change {

    public Reworded {
        pieces = List.copyOf(pieces);
    }
}
