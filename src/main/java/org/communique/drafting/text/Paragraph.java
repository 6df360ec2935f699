package org.communique.drafting.text;

import java.util.List;

/** Sentences that belong together; numbered for people as "para 12". */
public record Paragraph(BlockId id, List<Inline> content) implements Block {

    /** @throws RefusedText when neighbouring runs have equal marks */
    public Paragraph {
        content = Inline.apart(content);
    }

    public Paragraph(BlockId id, Inline... content) {
        this(id, List.of(content));
    }

    @Override
    public Paragraph with(List<Inline> other) {
        return new Paragraph(id, other);
    }

    @Override
    public Paragraph under(BlockId other) {
        return new Paragraph(other, content);
    }
}
