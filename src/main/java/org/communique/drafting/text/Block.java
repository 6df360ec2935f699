package org.communique.drafting.text;

import java.util.List;
import java.util.stream.Collectors;

/** The unit everything hangs on: comments, proposals and positions name it by its id. */
public sealed interface Block permits Heading, Paragraph, BulletItem, NumberedItem {

    BlockId id();

    List<Inline> content();

    /** The same kind of block with the same id and other content. */
    Block with(List<Inline> content);

    /** The same block under another id. */
    Block under(BlockId other);

    /** The words of the block itself, without its footnotes. */
    default String plain() {
        return content().stream()
                .filter(Run.class::isInstance)
                .map(inline -> ((Run) inline).text())
                .collect(Collectors.joining());
    }

    /** Whether it carries a paragraph number; headings do not. */
    default boolean counts() {
        return !(this instanceof Heading);
    }

    /** SHA-256 over the canonical form without the id: equal for equal words, marks and kind, wherever they stand. */
    default Hash hash() {
        return Hash.of(Canonical.withoutId(this));
    }

    /** How much it counts towards the longest text, footnotes included. */
    default int weight() {
        return content().stream().mapToInt(Inline::weight).sum();
    }
}
