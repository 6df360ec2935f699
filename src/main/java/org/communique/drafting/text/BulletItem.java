package org.communique.drafting.text;

import java.util.List;

/** One point of a list whose order says nothing. */
public record BulletItem(BlockId id, List<Inline> content) implements Block {

    /** @throws RefusedText when neighbouring runs have equal marks */
    public BulletItem {
        content = Inline.apart(content);
    }

    public BulletItem(BlockId id, Inline... content) {
        this(id, List.of(content));
    }

    @Override
    public BulletItem with(List<Inline> other) {
        return new BulletItem(id, other);
    }

    @Override
    public BulletItem under(BlockId other) {
        return new BulletItem(other, content);
    }
}
