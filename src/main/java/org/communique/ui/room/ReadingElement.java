package org.communique.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.Text;
import org.communique.rights.Action;
import org.communique.ui.part.Labels;
import org.communique.ui.room.Lines.Line;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text as it is read: a calm page with paragraph numbers in the margin, and marks where something was said. */
@Tag("communique-reading")
class ReadingElement extends DrawnElement {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What can be done with the text that is shown. */
    enum Use {
        /** It lies before everybody: it is commented on. */
        COMMENTED,
        /** What was said is marked in it. */
        MARKED,
        /** It is only read. */
        READ
    }

    private final Runnable draw;

    /** @param draw opens the text that is to be read */
    ReadingElement(Consumer<ReadingElement> draw) {
        this.draw = () -> draw.accept(this);
    }

    @Override
    void draw() {
        draw.run();
    }

    /** Shows a text in place of the one before. */
    void open(Visit visit, Text text, Lines lines, Use use) {
        boolean commented = use == Use.COMMENTED && visit.may(Action.COMMENT);
        ObjectNode options = JSON.objectNode()
                .put("language", "en")
                .put("lang", text.language())
                .put("title", text.title())
                .put("meeting", text.meetingLine())
                .put("notes", lines.notes())
                .put("participants", participants(text))
                .put("comments", commented)
                .put("proposes", commented && visit.may(Action.PROPOSE))
                .put("marked", use != Use.READ);
        options.set("labels", Labels.of("reading"));
        var shown = options.putArray("lines");
        lines.lines().forEach(line -> shown.add(line(line)));
        tell("open", options);
    }

    private static ObjectNode line(Line line) {
        Block block = line.block();
        return JSON.objectNode()
                .put("id", block.id().value())
                .put("number", line.number())
                .put("level", block instanceof Heading heading ? heading.level() : null)
                .put("plain", block instanceof Heading ? block.plain() : "")
                .put("html", line.html())
                .put("changed", line.changed())
                .put("removed", line.removed());
    }

    private static String participants(Text text) {
        return text.participants().isEmpty()
                ? ""
                : text.participants().stream().map(Participant::printed).collect(Collectors.joining("; ")) + ".";
    }

    /** Brings a paragraph into sight. */
    void show(String block) {
        tell("show", JSON.stringNode(block));
    }

    /** Puts a form that stands beside it into the text, at a paragraph, and the cursor into the form. */
    void place(Component form, BlockId block) {
        getElement()
                .executeJs(
                        "customElements.whenDefined(this.localName).then(() => this.place($0, $1))",
                        form,
                        block.value());
    }

    /** Takes the form out of the text again, so that it can go. */
    void takeBack() {
        getElement().executeJs("this.takeBack()");
    }
}
