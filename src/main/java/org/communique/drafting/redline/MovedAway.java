package org.communique.drafting.redline;

import org.communique.drafting.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * The old place of a block that stands elsewhere now.
 *
 * @param target the block as it stands at its new place
 */
public record MovedAway(Block original, Block target) implements Change {

    @Override
    public @Nullable Block current() {
        return null;
    }

    @Override
    public boolean restyled() {
        return false;
    }
}
