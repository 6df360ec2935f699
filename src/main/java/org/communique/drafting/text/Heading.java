package org.communique.drafting.text;

import java.util.List;

/**
 * The title of a section.
 *
 * @param level 1, 2 or 3
 */
public record Heading(BlockId id, int level, List<Inline> content) implements Block {

    /** @throws RefusedText for another level, or when neighbouring runs have equal marks */
    public Heading {
        if (level < 1 || level > 3) {
            throw new RefusedText("bad-level", "A heading has level 1, 2 or 3");
        }
        content = Inline.apart(content);
    }

    public Heading(BlockId id, int level, Inline... content) {
        this(id, level, List.of(content));
    }

    @Override
    public Heading with(List<Inline> other) {
        return new Heading(id, level, other);
    }

    @Override
    public Heading under(BlockId other) {
        return new Heading(other, level, content);
    }
}
