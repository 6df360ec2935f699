package org.communique.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.importing.PlainTextImport;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockIds;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.BulletItem;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.NumberedItem;
import org.communique.drafting.text.Paragraph;

/** First words for a new communiqué: skeletons with their gaps in brackets, and texts of earlier meetings. */
public final class Templates {

    /** For which kind of meeting there is a skeleton. */
    public enum Template {
        CTO_MEETING("cto-meeting"),
        SUMMIT("summit"),
        MINISTERS_MEETING("ministers-meeting");

        private final String file;

        Template(String file) {
            this.file = file;
        }
    }

    private Templates() {}

    /** A skeleton with block ids of its own. */
    public static Imported read(Template template) {
        try (var file = Templates.class.getResourceAsStream("/templates-of-texts/" + template.file + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("The template " + template.file + " is missing");
            }
            return PlainTextImport.read(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One empty paragraph. */
    public static Body emptyPage() {
        return Body.of(new Paragraph(new BlockIds().next()));
    }

    /** The same words as blocks of their own: what was said about the earlier ones does not follow them. */
    public static Body afresh(Body earlier) {
        BlockIds ids = new BlockIds();
        List<Block> blocks =
                earlier.blocks().stream().map(block -> afresh(block, ids)).toList();
        return new Body(blocks);
    }

    private static Block afresh(Block block, BlockIds ids) {
        return switch (block) {
            case Heading heading -> new Heading(ids.next(), heading.level(), heading.content());
            case Paragraph paragraph -> new Paragraph(ids.next(), paragraph.content());
            case BulletItem item -> new BulletItem(ids.next(), item.content());
            case NumberedItem item -> new NumberedItem(ids.next(), item.restart(), item.content());
        };
    }
}
