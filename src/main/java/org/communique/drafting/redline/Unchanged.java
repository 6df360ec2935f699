package org.communique.drafting.redline;

import org.communique.drafting.text.Block;

/** A block whose words stayed; its marks or kind may have changed. */
public record Unchanged(Block original, Block current) implements Change {

    @Override
    public boolean restyled() {
        return !original.hash().equals(current.hash());
    }
}
