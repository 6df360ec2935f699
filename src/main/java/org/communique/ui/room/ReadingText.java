package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.Text;
import org.communique.review.Comment;
import org.communique.review.Remark.Passage;
import org.communique.rights.Action;
import org.communique.ui.room.Lines.Line;

/** A text as it is read: calm page, paragraph numbers in the margin, a mark where something was said. */
class ReadingText extends Div {

    private final Visit visit;
    private final boolean commentable;
    private final Map<BlockId, Long> said;
    private final PassagesElement passages;

    /** @param commentable whether this is the text that comments are made on now */
    ReadingText(Visit visit, Text text, Lines lines, boolean commentable) {
        this.visit = visit;
        this.commentable = commentable && visit.may(Action.COMMENT);
        this.passages =
                new PassagesElement(this.commentable ? passage -> new CommentDialog(visit, passage).open() : null);
        List<Comment> comments = visit.house().commenting().comments(visit.voice(), visit.id());
        this.said = comments.stream()
                .filter(comment -> comment.block() != null)
                .collect(Collectors.groupingBy(Comment::block, Collectors.counting()));
        addClassNames("page", "reading-text");
        getElement().setAttribute("lang", text.language());
        Span title = new Span(text.title());
        title.addClassName("text-title");
        Span meeting = new Span(text.meetingLine());
        meeting.addClassName("text-meeting");
        add(title, meeting);
        lines.lines().forEach(line -> add(row(line, margin(line))));
        notes(lines).ifPresent(this::add);
        add(participants(text), passages);
        comments.forEach(comment -> passages.mark(comment, text.body()));
    }

    /** Has followed which comment's words somebody points at. */
    void onPointed(Consumer<String> follow) {
        passages.onPointed(follow);
    }

    static Optional<Html> notes(Lines lines) {
        return Optional.of(lines.notes())
                .filter(notes -> !notes.isEmpty())
                .map(notes -> new Html("<div class=\"text-notes\">" + notes + "</div>"));
    }

    /** One block with what stands beside it. */
    static Div row(Line line, Component beside) {
        Div row = new Div();
        row.addClassName("line");
        row.setId("line-" + line.block().id().value());
        if (line.changed()) {
            row.addClassName("line-changed");
        }
        Span number = new Span(line.number() == null ? "" : String.valueOf(line.number()));
        number.addClassName("line-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Html words = new Html("<div class=\"line-words\">" + line.html() + "</div>");
        row.add(number, words, beside);
        return row;
    }

    private Div margin(Line line) {
        Div margin = new Div();
        margin.addClassName("line-margin");
        Long count = said.get(line.block().id());
        if (count != null) {
            Span mark = muted(say("reading.said", count));
            mark.addClassName("said");
            margin.add(mark);
        }
        if (commentable && !line.removed()) {
            Button comment = new Button(
                    VaadinIcon.COMMENT_O.create(), click -> new CommentDialog(visit, Passage.all(line.block())).open());
            comment.addThemeName("tertiary");
            comment.setAriaLabel(
                    line.number() == null
                            ? say("reading.comment-heading", line.block().plain())
                            : say("reading.comment", line.number()));
            comment.setTooltipText(say("reading.comment-short"));
            margin.add(comment);
        }
        if (commentable && !line.removed() && visit.may(Action.PROPOSE)) {
            Button propose =
                    new Button(VaadinIcon.EDIT.create(), click -> new ProposeDialog(visit, line.block()).open());
            propose.addThemeName("tertiary");
            propose.setAriaLabel(
                    line.number() == null
                            ? say("reading.propose-heading", line.block().plain())
                            : say("reading.propose", line.number()));
            propose.setTooltipText(say("reading.propose-short"));
            margin.add(propose);
        }
        return margin;
    }

    private static Div participants(Text text) {
        Div list = new Div();
        list.addClassName("text-participants");
        list.setVisible(!text.participants().isEmpty());
        list.add(
                new H2(say("reading.participants")),
                new Paragraph(
                        text.participants().stream().map(Participant::printed).collect(Collectors.joining("; "))
                                + "."));
        return list;
    }

    /** Brings a paragraph into sight. */
    void show(String block) {
        getElement()
                .executeJs(
                        "const line = this.querySelector('#line-' + $0); line?.scrollIntoView({block: 'center'});"
                                + " line?.classList.add('found'); setTimeout(() => line?.classList.remove('found'), 2000)",
                        block);
    }
}
