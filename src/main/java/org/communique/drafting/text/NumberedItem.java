package org.communique.drafting.text;

import java.util.List;

/**
 * One point of a list that counts.
 *
 * @param restart whether it is shown as 1; otherwise it counts on from the numbered item before it
 */
public record NumberedItem(BlockId id, boolean restart, List<Inline> content) implements Block {

    /** @throws RefusedText when neighbouring runs have equal marks */
    public NumberedItem {
        content = Inline.apart(content);
    }

    public NumberedItem(BlockId id, boolean restart, Inline... content) {
        this(id, restart, List.of(content));
    }

    @Override
    public NumberedItem with(List<Inline> other) {
        return new NumberedItem(id, restart, other);
    }

    @Override
    public NumberedItem under(BlockId other) {
        return new NumberedItem(other, restart, content);
    }
}
