package org.communique.ui.room;

import static org.communique.ui.part.Pieces.badge;
import static org.communique.ui.part.Pieces.empty;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Numbered;
import org.communique.people.Peopling;
import org.communique.review.Comment;
import org.communique.review.Disposition;
import org.communique.review.Round;
import org.communique.rights.Action;

/** What was said about a text, paragraph by paragraph, with what became of it. */
class Remarks extends Div {

    private final Visit visit;
    private final Map<BlockId, Integer> order = new HashMap<>();
    private final Map<BlockId, Integer> numbers = new HashMap<>();
    private final Consumer<String> show;
    private final List<Round> rounds;

    /** @param show brings a paragraph into sight */
    Remarks(Visit visit, Body body, Consumer<String> show) {
        this.visit = visit;
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
        comments.stream().sorted(Comparator.comparingInt(this::place)).forEach(comment -> add(remark(comment)));
        if (comments.isEmpty()) {
            add(empty(visit.may(Action.SEE_COMMENTS) ? "remarks.none" : "remarks.not-for-you"));
        }
    }

    private int place(Comment comment) {
        return comment.block() == null ? -1 : order.getOrDefault(comment.block(), Integer.MAX_VALUE);
    }

    private static Span progress(List<Comment> comments) {
        long disposed = comments.stream().filter(comment -> !comment.isOpen()).count();
        return muted(say("remarks.progress", disposed, comments.size()));
    }

    private Article remark(Comment comment) {
        Article remark = new Article(heading(comment));
        remark.addClassNames("remark", comment.isOpen() ? "remark-open" : "remark-disposed");
        if (comment.quote() != null) {
            Paragraph quote = new Paragraph(comment.quote());
            quote.addClassName("quote");
            remark.add(quote);
        }
        Paragraph words = new Paragraph(comment.words());
        words.addClassName("remark-words");
        remark.add(words);
        if (comment.disposition() != null) {
            remark.add(disposition(comment.disposition()));
        } else if (visit.may(Action.DISPOSE)) {
            remark.add(quiet("dispose.open", () -> new DisposeDialog(visit, comment).open()));
        }
        return remark;
    }

    private Div heading(Comment comment) {
        Peopling people = visit.house().people();
        String who = people.person(comment.author()).name();
        String whose = comment.organization() == null
                ? who
                : people.organization(comment.organization()).shortName() + " · " + who;
        Div heading = row(
                "remark-heading",
                where(comment),
                new Span(whose),
                muted(say("comment.kind." + comment.kind().name())),
                muted(visit.house().moments().left(comment.at())));
        earlierRound(comment)
                .ifPresent(round -> heading.add(muted(say("remarks.of-round", round.number(), round.revision()))));
        return heading;
    }

    /** The round in which it was said, when it is not the newest: other words lay before its author. */
    private Optional<Round> earlierRound(Comment comment) {
        return rounds.stream()
                .filter(round -> Integer.valueOf(round.revision()).equals(comment.revision()))
                .filter(round -> !round.equals(rounds.getLast()))
                .findFirst();
    }

    private com.vaadin.flow.component.Component where(Comment comment) {
        BlockId block = comment.block();
        if (block == null) {
            return badge("remarks.whole", "quiet");
        }
        if (!order.containsKey(block)) {
            return badge("remarks.orphaned", "off");
        }
        Integer number = numbers.get(block);
        Button there = new Button(
                number == null ? say("remarks.heading") : say("remarks.paragraph", number),
                click -> show.accept(block.value()));
        there.addThemeName("tertiary");
        there.addClassName("there");
        return there;
    }

    private Div disposition(Disposition disposition) {
        return row(
                "disposition",
                badge(
                        "disposition." + disposition.outcome().name(),
                        disposition.outcome().name().toLowerCase(java.util.Locale.ROOT)),
                new Span(disposition.reason()),
                muted(visit.house().people().person(disposition.by()).name()));
    }
}
