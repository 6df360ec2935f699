package org.communique.drafting.redline;

import org.communique.drafting.text.Block;
import org.jspecify.annotations.Nullable;

/** A block that the later text no longer has. */
public record Removed(Block original) implements Change {

    @Override
    public @Nullable Block current() {
        return null;
    }

    @Override
    public boolean restyled() {
        return false;
    }
}
