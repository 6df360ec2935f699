package org.communique.drafting.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON node by node and stops at the first thing that no text can hold, before it takes up memory. */
final class NodeReader {

    /** A document, a block, a footnote, its words. */
    private static final int DEEPEST = 3;

    private static final Set<String> NODES =
            Set.of("doc", "heading", "paragraph", "bulletItem", "numberedItem", "text", "footnote");

    private static final Set<String> MARKS = Set.of("bold", "italic", "link");

    private final JsonParser json;

    NodeReader(JsonParser json) {
        this.json = json;
    }

    /** Reads the node whose opening brace is the next token. */
    Node read() {
        json.nextToken();
        return node(0);
    }

    private Node node(int depth) {
        Json.expect(json, JsonToken.START_OBJECT);
        if (depth > DEEPEST) {
            throw new RefusedText("too-deep", "Nodes stand too deep inside each other");
        }
        var draft = new Draft();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            property(draft, json.currentName(), depth);
        }
        return draft.node();
    }

    private void property(Draft draft, String name, int depth) {
        json.nextToken();
        switch (name) {
            case "type" -> draft.type = once(draft.type, known(Json.string(json)));
            case "text" -> draft.text = once(draft.text, Json.string(json));
            case "attrs" -> draft.attributes = once(draft.attributes, attributes());
            case "content" -> draft.content = once(draft.content, nodes(depth + 1));
            case "marks" -> draft.marks = once(draft.marks, nodes(depth));
            default -> throw new RefusedText("unknown-key", "A key that no node has");
        }
    }

    private static String known(String type) {
        if (NODES.contains(type) || MARKS.contains(type)) {
            return type;
        }
        throw new RefusedText("unknown-node", "A node or mark that a text cannot hold");
    }

    private List<Node> nodes(int depth) {
        Json.expect(json, JsonToken.START_ARRAY);
        var nodes = new ArrayList<Node>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(depth));
        }
        if (nodes.isEmpty()) {
            throw new RefusedText("empty-list", "An empty list is left out");
        }
        return nodes;
    }

    private Map<String, Object> attributes() {
        Json.expect(json, JsonToken.START_OBJECT);
        var attributes = new HashMap<String, Object>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            once(attributes.put(name, Json.scalar(json)), name);
            refuseMany(attributes);
        }
        return attributes;
    }

    private static void refuseMany(Map<String, Object> attributes) {
        if (attributes.size() > 2) {
            throw new RefusedText("unknown-attribute", "No node has that many attributes");
        }
    }

    private static <T> T once(@Nullable Object before, T now) {
        if (before != null) {
            throw new RefusedText("duplicate-key", "A key stands twice in one object");
        }
        return now;
    }

    /** The keys of a node as they come in. */
    private static final class Draft {

        private @Nullable String type;
        private @Nullable Map<String, Object> attributes;
        private @Nullable List<Node> content;
        private @Nullable List<Node> marks;
        private @Nullable String text;

        Node node() {
            if (type == null) {
                throw new RefusedText("wrong-type", "A node or mark without its type");
            }
            return new Node(type, attributes, content, marks, text);
        }
    }
}
