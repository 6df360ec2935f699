package org.communique.publication.html;

import org.communique.drafting.text.Block;
import org.communique.drafting.text.BulletItem;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Numbered;
import org.communique.drafting.text.NumberedItem;
import org.communique.drafting.text.Paragraph;

/** The elements that blocks stand in. */
final class Frames {

    private Frames() {}

    /** The element of a block with its content; a list item without its list. */
    static String element(Numbered numbered, String classes, String content) {
        var tag = tag(numbered.block());
        return "<" + tag + attributes(numbered, classes) + " dir=\"auto\">" + content + "</" + tag + ">";
    }

    /** What opens the list that an item stands in; empty for other blocks. */
    static String opening(Numbered numbered) {
        return switch (numbered.block()) {
            case BulletItem _ -> "<ul>";
            case NumberedItem _ -> "<ol start=\"" + numbered.listNumber() + "\">";
            case Heading _, Paragraph _ -> "";
        };
    }

    static String closing(Block block) {
        return switch (block) {
            case BulletItem _ -> "</ul>";
            case NumberedItem _ -> "</ol>";
            case Heading _, Paragraph _ -> "";
        };
    }

    /** Whether an item stands in the same list as the block before it. */
    static boolean continues(Block before, Numbered numbered) {
        return switch (numbered.block()) {
            case BulletItem _ -> before instanceof BulletItem;
            case NumberedItem item -> before instanceof NumberedItem && !item.restart();
            case Heading _, Paragraph _ -> false;
        };
    }

    private static String tag(Block block) {
        return switch (block) {
            case Heading heading -> "h" + (heading.level() + 1);
            case Paragraph _ -> "p";
            case BulletItem _, NumberedItem _ -> "li";
        };
    }

    private static String attributes(Numbered numbered, String classes) {
        return (numbered.paragraph() == null ? "" : " id=\"p" + numbered.paragraph() + "\"")
                + " data-block=\"" + numbered.block().id() + "\""
                + (classes.isEmpty() ? "" : " class=\"" + classes + "\"");
    }
}
