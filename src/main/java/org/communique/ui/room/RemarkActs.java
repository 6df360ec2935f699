package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.communique.review.Comment;
import org.communique.review.CommentId;
import org.communique.review.Decision;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Support.Side;
import org.communique.rights.Refused;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import tools.jackson.databind.JsonNode;

/** What somebody wants to do about something that was said, as the browser tells it. */
class RemarkActs {

    private final Visit visit;
    private final BiConsumer<String, String> heard;

    /** @param heard told whether an answer was taken ("answered") or came to nothing ("refused"), and the id of the remark */
    RemarkActs(Visit visit, BiConsumer<String, String> heard) {
        this.visit = visit;
        this.heard = heard;
    }

    /** Does what can be understood; whether it may be done, the verbs ask. */
    void act(JsonNode wanted) {
        Says.attempt(() -> {
            switch (wanted.path("act").asString("")) {
                case "comment" -> CommentDialog.onTheWhole(visit).open();
                case "reply" -> about(wanted, comment -> new ReplyDialog(visit, comment).open());
                case "reword" -> about(wanted, comment -> RewordDialog.open(visit, comment.said(id(wanted))));
                case "withdraw" -> about(wanted, comment -> withdraw(id(wanted)));
                case "stand" -> side(wanted).ifPresent(side -> stand(id(wanted), side));
                case "react" -> reaction(wanted).ifPresent(reaction -> react(id(wanted), reaction));
                case "merge" ->
                    about(
                            wanted,
                            comment -> new DisposeDialog(
                                            visit,
                                            comment,
                                            wanted.path("reason").asString(""))
                                    .open());
                case "dispose" -> dispose(wanted);
                case "together" -> together(wanted);
                default -> {
                    // A browser that is ahead of us, or forged.
                }
            }
        });
    }

    private void about(JsonNode wanted, Consumer<Comment> act) {
        act.accept(visit.house().commenting().said(visit.voice(), id(wanted)));
    }

    /** What is no id is the id of nothing. */
    private static CommentId id(JsonNode wanted) {
        return id(wanted.path("id").asString("")).orElseGet(CommentId::next);
    }

    private static Optional<CommentId> id(String id) {
        try {
            return Optional.of(new CommentId(UUID.fromString(id)));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> kind, JsonNode name) {
        for (E one : kind.getEnumConstants()) {
            if (one.name().equals(name.asString(""))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<Side> side(JsonNode wanted) {
        return choice(Side.class, wanted.path("side"));
    }

    private static Optional<Reaction> reaction(JsonNode wanted) {
        return choice(Reaction.class, wanted.path("reaction"));
    }

    private void stand(CommentId id, Side side) {
        visit.house().proposing().support(visit.voice(), id, side);
    }

    private void withdraw(CommentId id) {
        new Ask("withdraw.title", "withdraw.confirm", () -> {
                    visit.house().commenting().withdraw(visit.voice(), id);
                    Says.done(say("withdraw.done"));
                })
                .with(new Paragraph(say("withdraw.what")))
                .open();
    }

    private void react(CommentId id, Reaction reaction) {
        if (reaction == Reaction.SATISFIED) {
            react(id, reaction, "");
        } else {
            Ask.reason(
                            "maintain.title",
                            say("maintain.what"),
                            "maintain.confirm",
                            2_000,
                            words -> react(id, reaction, words))
                    .open();
        }
    }

    private void react(CommentId id, Reaction reaction, String words) {
        visit.house().disposing().answer(visit.voice(), id, reaction, words);
        Says.done(say("reaction.done"));
    }

    private void dispose(JsonNode wanted) {
        boolean done = Says.attempt(() -> {
            Decision decision = new Decision(
                    choice(Outcome.class, wanted.path("outcome")).orElseThrow(() -> new Refused("words.missing")),
                    wanted.path("reason").asString(""),
                    wanted.path("seen").asInt(-1),
                    null);
            visit.house().disposing().dispose(visit.voice(), id(wanted), decision);
            Says.done(say("dispose.done"));
        });
        heard.accept(done ? "answered" : "refused", wanted.path("id").asString(""));
    }

    private void together(JsonNode wanted) {
        List<CommentId> ids = new ArrayList<>();
        wanted.path("ids").forEach(id -> id(id.asString("")).ifPresent(ids::add));
        new TogetherDialog(visit, ids).open();
    }
}
