package org.communique.drafting.text;

import java.util.List;

/** Reads the editor's JSON into blocks and refuses whatever the editor's schema does not have. */
final class BodyReader {

    private static final int LONGEST = 8_000_000;

    private BodyReader() {}

    static Body read(String json) {
        return Json.read(json, LONGEST, parser -> body(new NodeReader(parser).read()));
    }

    static Body body(Node document) {
        if (!document.type().equals("doc")) {
            throw new RefusedText("unknown-node", "The outermost node is a document");
        }
        var blocks = document.holdingOnly("content").contentOrNone();
        return new Body(blocks.stream().map(BodyReader::block).toList());
    }

    private static Block block(Node node) {
        node.holdingOnly("attrs", "content");
        return switch (node.type()) {
            case "heading" -> new Heading(id(node, "level"), level(node), content(node));
            case "paragraph" -> new Paragraph(id(node), content(node));
            case "bulletItem" -> new BulletItem(id(node), content(node));
            case "numberedItem" -> new NumberedItem(id(node, "restart"), restart(node), content(node));
            default -> throw new RefusedText("unknown-node", "A " + node.type() + " is no block");
        };
    }

    private static BlockId id(Node node) {
        return new BlockId(node.attribute("id", String.class, "bad-block-id", "id"));
    }

    private static BlockId id(Node node, String other) {
        return new BlockId(node.attribute("id", String.class, "bad-block-id", "id", other));
    }

    private static int level(Node node) {
        return node.attribute("level", Integer.class, "bad-level", "id", "level");
    }

    private static boolean restart(Node node) {
        return node.attribute("restart", Boolean.class, "bad-restart", "id", "restart");
    }

    private static List<Inline> content(Node node) {
        return node.contentOrNone().stream().map(BodyReader::inline).toList();
    }

    private static Inline inline(Node node) {
        return switch (node.type()) {
            case "text" -> run(node);
            case "footnote" -> footnote(node);
            default -> throw new RefusedText("unknown-node", "A " + node.type() + " stands in no block");
        };
    }

    private static Footnote footnote(Node node) {
        var words = node.holdingOnly("content").contentOrNone();
        return new Footnote(words.stream().map(BodyReader::run).toList());
    }

    private static Run run(Node node) {
        if (!node.type().equals("text")) {
            throw new RefusedText(
                    node.type().equals("footnote") ? "footnote-in-footnote" : "unknown-node",
                    "A footnote holds words only");
        }
        var text = node.holdingOnly("text", "marks").text();
        var marks = node.marksOrNone().stream().map(BodyReader::mark).toList();
        if (text == null) {
            throw new RefusedText("wrong-type", "A text node without its text");
        }
        return new Run(text, marks);
    }

    private static Mark mark(Node node) {
        return switch (node.type()) {
            case "bold" -> bare(node, Mark.BOLD);
            case "italic" -> bare(node, Mark.ITALIC);
            case "link" -> new Mark.Link(node.holdingOnly("attrs").attribute("href", String.class, "bad-link", "href"));
            default -> throw new RefusedText("unknown-mark", "A " + node.type() + " is no mark");
        };
    }

    private static Mark bare(Node node, Mark mark) {
        node.holdingOnly();
        return mark;
    }
}
