package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.communique.drafting.text.Body;
import org.communique.review.Comment;
import org.communique.review.CommentId;
import org.communique.rights.Action;
import org.communique.ui.part.Labels;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was said about a text, paragraph by paragraph, with what became of it. Nothing of it is kept here but which state of
 * each remark the browser has: six hundred of them cost an open desk next to nothing.
 */
@Tag("communique-remarks")
class Remarks extends DrawnElement {

    private Visit visit;
    private final Supplier<Body> body;
    private final String hint;
    /** Of each remark that the browser has, a mark that tells whether it is otherwise now. */
    private final Map<CommentId, UUID> sent = new HashMap<>();

    /**
     * @param body the text beside which they stand, as it reads now
     * @param hint what stands above them, empty for nothing
     */
    Remarks(Visit visit, Supplier<Body> body, String hint) {
        this.visit = visit;
        this.body = body;
        onAct(act ->
                new RemarkActs(this.visit, (what, id) -> tell(what, JsonNodeFactory.instance.stringNode(id))).act(act));
        this.hint = hint;
    }

    @Override
    void draw() {
        sent.clear();
        List<Comment> comments = visit.house().commenting().comments(visit.voice(), visit.id());
        Map<CommentId, UUID> marks = new HashMap<>();
        ObjectNode options = news(comments, marks)
                .put("language", "en")
                .put("zone", visit.house().me().zone().getId())
                .put("since", lastHere())
                .put("answers", visit.may(Action.DISPOSE))
                .put("comments", visit.may(Action.COMMENT))
                .put("hint", hint)
                .put("empty", empty());
        options.set("labels", Labels.of("reading"));
        tell("open", options);
        sent.putAll(marks);
    }

    /** When the reader was here before, in milliseconds since 1970; 0 when never, or when there was nothing to read. */
    private long lastHere() {
        return visit.may(Action.READ_CIRCULATED_TEXT)
                ? visit.house()
                        .visits()
                        .before(visit.voice(), visit.id())
                        .map(Instant::toEpochMilli)
                        .orElse(0L)
                : 0L;
    }

    private String empty() {
        if (visit.may(Action.SEE_COMMENTS)) {
            return say("remarks.none");
        }
        boolean blind = visit.answers().map(answers -> answers.round().isOpen()).orElse(false);
        return say(blind ? "remarks.blind" : "remarks.not-for-you");
    }

    /** Looks at everything anew. */
    void refresh(Visit now) {
        visit = now;
        List<Comment> comments = visit.house().commenting().comments(visit.voice(), visit.id());
        Set<CommentId> gone = new HashSet<>(sent.keySet());
        comments.forEach(comment -> gone.remove(comment.id()));
        put(comments, gone);
    }

    /** Looks at some of them anew. */
    void refresh(Visit now, Set<CommentId> which) {
        visit = now;
        List<Comment> comments = visit.house().commenting().comments(visit.voice(), visit.id(), which);
        Set<CommentId> gone = new HashSet<>(which);
        gone.retainAll(sent.keySet());
        comments.forEach(comment -> gone.remove(comment.id()));
        put(comments, gone);
    }

    private void put(List<Comment> comments, Set<CommentId> gone) {
        Map<CommentId, UUID> marks = new HashMap<>();
        ObjectNode news = news(comments, marks);
        ArrayNode left = news.putArray("gone");
        gone.forEach(id -> left.add(id.value().toString()));
        if (!news.get("remarks").isEmpty() || !gone.isEmpty()) {
            tell("put", news);
            gone.forEach(sent::remove);
            sent.putAll(marks);
        }
    }

    /**
     * As much of it as the browser has not been told.
     *
     * @param marks gets what has to be remembered once it is told
     */
    private ObjectNode news(List<Comment> comments, Map<CommentId, UUID> marks) {
        RemarkAsJson json = new RemarkAsJson(visit, body.get(), comments);
        ObjectNode news = JsonNodeFactory.instance.objectNode();
        news.set("places", json.places());
        ArrayNode remarks = news.putArray("remarks");
        for (Comment comment : comments) {
            ObjectNode remark = json.of(comment);
            UUID mark = UUID.nameUUIDFromBytes(remark.toString().getBytes(StandardCharsets.UTF_8));
            if (!mark.equals(sent.get(comment.id()))) {
                remarks.add(remark);
                marks.put(comment.id(), mark);
            }
        }
        return news;
    }

    /** Brings something that was said into sight. */
    void show(String comment) {
        tell("show", JsonNodeFactory.instance.stringNode(comment));
    }
}
