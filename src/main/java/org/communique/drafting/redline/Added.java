package org.communique.drafting.redline;

import org.communique.drafting.text.Block;
import org.jspecify.annotations.Nullable;

/** A block that the earlier text did not have. */
public record Added(Block current) implements Change {

    @Override
    public @Nullable Block original() {
        return null;
    }

    @Override
    public boolean restyled() {
        return false;
    }
}
