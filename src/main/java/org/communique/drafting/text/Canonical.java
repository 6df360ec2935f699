package org.communique.drafting.text;

import java.util.List;
import java.util.function.Consumer;

/** Writes the canonical form: keys sorted, no white space, strings escaped as in RFC 8785 (JCS). */
final class Canonical {

    private final StringBuilder json = new StringBuilder();

    private Canonical() {}

    static String of(Body body) {
        return new Canonical().body(body).toString();
    }

    static String withoutId(Block block) {
        return new Canonical().block(block, false).toString();
    }

    static String of(Text text) {
        var canonical = new Canonical();
        canonical.raw("{\"body\":").body(text.body());
        canonical.raw(",\"language\":").string(text.language());
        canonical.raw(",\"meetingLine\":").string(text.meetingLine());
        canonical.raw(",\"participants\":").list(text.participants(), canonical::participant);
        canonical.raw(",\"schema\":1,\"title\":").string(text.title());
        return canonical.raw("}").toString();
    }

    private Canonical body(Body body) {
        raw("{\"content\":").list(body.blocks(), block -> block(block, true));
        return raw(",\"type\":\"doc\"}");
    }

    private Canonical block(Block block, boolean withId) {
        raw("{\"attrs\":{").attributes(block, withId);
        raw("},").content(block.content());
        return raw("\"type\":").string(kind(block)).raw("}");
    }

    private void attributes(Block block, boolean withId) {
        if (withId) {
            raw("\"id\":").string(block.id().value());
        }
        var own = own(block);
        raw(withId && !own.isEmpty() ? "," : "").raw(own);
    }

    private static String own(Block block) {
        return switch (block) {
            case Heading heading -> "\"level\":" + heading.level();
            case NumberedItem item -> "\"restart\":" + item.restart();
            case Paragraph _, BulletItem _ -> "";
        };
    }

    private static String kind(Block block) {
        return switch (block) {
            case Heading _ -> "heading";
            case Paragraph _ -> "paragraph";
            case BulletItem _ -> "bulletItem";
            case NumberedItem _ -> "numberedItem";
        };
    }

    private void content(List<? extends Inline> content) {
        if (!content.isEmpty()) {
            raw("\"content\":").list(content, this::inline).raw(",");
        }
    }

    private void inline(Inline inline) {
        raw("{");
        switch (inline) {
            case Run run -> run(run);
            case Footnote note -> {
                content(note.content());
                raw("\"type\":\"footnote\"");
            }
        }
        raw("}");
    }

    private void run(Run run) {
        if (!run.marks().isEmpty()) {
            raw("\"marks\":").list(run.marks(), this::mark).raw(",");
        }
        raw("\"text\":").string(run.text()).raw(",\"type\":\"text\"");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Bold _ -> raw("{\"type\":\"bold\"}");
            case Mark.Italic _ -> raw("{\"type\":\"italic\"}");
            case Mark.Link link ->
                raw("{\"attrs\":{\"href\":").string(link.href()).raw("},\"type\":\"link\"}");
        }
    }

    private void participant(Participant participant) {
        raw("{");
        if (participant.country() != null) {
            raw("\"country\":").string(participant.country()).raw(",");
        }
        raw("\"name\":").string(participant.name()).raw("}");
    }

    private <T> Canonical list(List<T> items, Consumer<T> write) {
        raw("[");
        for (int i = 0; i < items.size(); i++) {
            raw(i == 0 ? "" : ",");
            write.accept(items.get(i));
        }
        return raw("]");
    }

    /** Nothing in a text needs more than these two escapes: it holds no control characters. */
    private Canonical string(String string) {
        return raw("\"" + string.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    private Canonical raw(String part) {
        json.append(part);
        return this;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
