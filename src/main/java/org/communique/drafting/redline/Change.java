package org.communique.drafting.redline;

import org.communique.drafting.text.Block;
import org.jspecify.annotations.Nullable;

/** What became of one block between two texts. */
public sealed interface Change permits Unchanged, Reworded, Added, Removed, MovedAway, MovedHere {

    /** The block as it stands at this place of the earlier text; none if nothing stood here. */
    @Nullable
    Block original();

    /** The block as it stands at this place of the later text; none if nothing stands here. */
    @Nullable
    Block current();

    /** Whether words that stayed changed their marks, or the block its kind, level or numbering. */
    boolean restyled();
}
