package org.communique.drafting.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node or mark of the editor's JSON before anybody asked what it is; absent keys are null. */
record Node(
        String type,
        @Nullable Map<String, Object> attributes,
        @Nullable List<Node> content,
        @Nullable List<Node> marks,
        @Nullable String text) {

    /** Refuses keys that this kind of node does not have. */
    Node holdingOnly(String... allowed) {
        var keys = Set.of(allowed);
        refuseUnless(attributes == null || keys.contains("attrs"), "attrs");
        refuseUnless(content == null || keys.contains("content"), "content");
        refuseUnless(marks == null || keys.contains("marks"), "marks");
        refuseUnless(text == null || keys.contains("text"), "text");
        return this;
    }

    List<Node> contentOrNone() {
        return content == null ? List.of() : content;
    }

    List<Node> marksOrNone() {
        return marks == null ? List.of() : marks;
    }

    /** The value of an attribute that has to be there and of that type, among no others than the given ones. */
    <T> T attribute(String name, Class<T> kind, String complaint, String... all) {
        var given = attributes == null ? Map.<String, Object>of() : attributes;
        if (!Set.of(all).containsAll(given.keySet())) {
            throw new RefusedText("unknown-attribute", "An attribute that a " + type + " does not have");
        }
        if (!kind.isInstance(given.get(name))) {
            throw new RefusedText(complaint, "The attribute " + name + " of a " + type + " is missing or ill-formed");
        }
        return kind.cast(given.get(name));
    }

    private void refuseUnless(boolean fine, String key) {
        if (!fine) {
            throw new RefusedText(
                    key.equals("attrs") ? "unknown-attribute" : "unknown-key", "A " + type + " has no " + key);
        }
    }
}
