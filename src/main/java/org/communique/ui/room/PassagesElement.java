package org.communique.ui.room;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Optional;
import java.util.function.Consumer;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Range;
import org.communique.drafting.text.RefusedText;
import org.communique.review.Anchor.Place;
import org.communique.review.Comment;
import org.communique.review.Remark.Passage;
import org.communique.ui.part.Pieces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Marks in a text that is read the words on which something was said, and lets people speak of words they select. */
@Tag("communique-passages")
class PassagesElement extends Component {

    private final transient ObjectNode options = JsonNodeFactory.instance.objectNode();
    private final transient ArrayNode anchors = options.putArray("anchors");

    /** @param speak what is done with words that somebody selected; null where nobody comments on this text */
    PassagesElement(@org.jspecify.annotations.Nullable Consumer<Passage> speak) {
        if (speak != null) {
            options.put("comment", Pieces.say("reading.comment-selected"));
            getElement()
                    .addEventListener(
                            "communique-passage",
                            event -> passage(event.getEventData().get("event.detail"))
                                    .ifPresent(speak))
                    .addEventData("event.detail");
        }
    }

    /** Marks the words on which a comment hangs, as far as they stand in the text; a whole paragraph needs no mark. */
    void mark(Comment comment, Body text) {
        if (comment.anchor() != null && !comment.anchor().isWholeParagraph()) {
            comment.anchor().in(text).ifPresent(place -> mark(comment, place));
        }
    }

    private void mark(Comment comment, Place place) {
        anchors.addObject()
                .put("id", comment.id().value().toString())
                .put("block", place.block().value())
                .put("from", place.words().from())
                .put("to", place.words().to());
    }

    /** Has followed which comment's words somebody points at. */
    void onPointed(Consumer<String> follow) {
        getElement()
                .addEventListener(
                        "communique-pointed",
                        event -> follow.accept(
                                event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    /** What a browser says is selected; empty when it cannot be. Whether it stands there is looked at when it is used. */
    static Optional<Passage> passage(JsonNode selected) {
        try {
            return Optional.of(new Passage(
                    new BlockId(selected.path("block").asString("")),
                    new Range(
                            selected.path("from").asInt(-1), selected.path("to").asInt(-1)),
                    selected.path("quote").asString("")));
        } catch (RefusedText | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://editor/communique-reading.js");
        getElement().executeJs("customElements.whenDefined('communique-passages').then(() => this.open($0))", options);
    }
}
