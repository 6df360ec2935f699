package org.communique.ui.room;

import static org.communique.ui.part.Pieces.badge;
import static org.communique.ui.part.Pieces.empty;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Numbered;
import org.communique.review.Anchor;
import org.communique.review.Comment;
import org.communique.review.Round;
import org.communique.rights.Action;
import org.jspecify.annotations.Nullable;

/** What was said about a text, paragraph by paragraph, with what became of it. */
class Remarks extends Div {

    private final Visit visit;
    private final Body body;
    private final Map<BlockId, Integer> order = new HashMap<>();
    private final Map<BlockId, Integer> numbers = new HashMap<>();
    private final Consumer<String> show;
    private final List<Round> rounds;

    /** @param show brings a paragraph into sight */
    Remarks(Visit visit, Body body, Consumer<String> show) {
        this.visit = visit;
        this.body = body;
        this.show = show;
        this.rounds = visit.house().following().rounds(visit.voice(), visit.id());
        addClassName("remarks");
        int place = 0;
        for (Numbered numbered : body.numbered()) {
            order.put(numbered.block().id(), place++);
            if (numbered.paragraph() != null) {
                numbers.put(numbered.block().id(), numbered.paragraph());
            }
        }
        List<Comment> comments = visit.house().commenting().comments(visit.voice(), visit.id());
        if (visit.may(Action.DISPOSE) && !comments.isEmpty()) {
            add(progress(comments));
        }
        comments.stream()
                .map(this::hung)
                .sorted(Comparator.comparingInt(this::place))
                .forEach(this::add);
        if (!visit.may(Action.SEE_COMMENTS)) {
            boolean blind = !rounds.isEmpty() && rounds.getLast().isOpen();
            add(empty(blind ? "remarks.blind" : "remarks.not-for-you"));
        } else if (comments.isEmpty()) {
            add(empty("remarks.none"));
        }
    }

    /** A comment with the paragraph beside which it stands now, and whether the words it hangs on are still there. */
    private record Hung(Comment comment, @Nullable BlockId block, boolean orphaned) {}

    private Hung hung(Comment comment) {
        Anchor anchor = comment.anchor();
        if (anchor == null) {
            return new Hung(comment, null, false);
        }
        return anchor.in(body)
                .map(place -> new Hung(comment, place.block(), false))
                .orElseGet(
                        () -> new Hung(comment, anchor.own(body).map(Block::id).orElse(null), true));
    }

    /** In the order of the text: first what was said of the whole, last what belongs nowhere any more. */
    private int place(Hung hung) {
        if (hung.block() == null) {
            return hung.orphaned() ? Integer.MAX_VALUE : -1;
        }
        return order.get(hung.block());
    }

    private void add(Hung hung) {
        Div where = row("remark-where");
        if (hung.block() != null) {
            where.add(there(hung.block()));
        } else if (!hung.orphaned()) {
            where.add(badge("remarks.whole", "quiet"));
        }
        if (hung.orphaned()) {
            where.add(badge("remarks.orphaned", "off"));
        }
        add(new Conversation(visit, hung.comment(), where, earlierRound(hung.comment())));
    }

    /** Brings a comment into sight. */
    void show(String comment) {
        getElement()
                .executeJs(
                        "const said = this.querySelector('#said-' + $0); said?.scrollIntoView({block: 'center'});"
                                + " said?.classList.add('found'); setTimeout(() => said?.classList.remove('found'), 2000)",
                        comment);
    }

    private static Span progress(List<Comment> comments) {
        long owed = comments.stream().filter(Comment::isOpen).count();
        long answered =
                comments.stream().filter(one -> one.disposition() != null).count();
        return muted(say("remarks.progress", answered, answered + owed));
    }

    /** The round in which it was said, when it is not the newest: other words lay before its author. */
    private Optional<Round> earlierRound(Comment comment) {
        return rounds.stream()
                .filter(round -> Integer.valueOf(round.revision()).equals(comment.revision()))
                .filter(round -> !round.equals(rounds.getLast()))
                .findFirst();
    }

    private Button there(BlockId block) {
        Integer number = numbers.get(block);
        Button there = new Button(
                number == null ? say("remarks.heading") : say("remarks.paragraph", number),
                click -> show.accept(block.value()));
        there.addThemeName("tertiary");
        there.addClassName("there");
        return there;
    }
}
