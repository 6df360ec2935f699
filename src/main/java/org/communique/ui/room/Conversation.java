package org.communique.ui.room;

import static org.communique.ui.part.Pieces.badge;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communique.drafting.Member;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.review.Comment;
import org.communique.review.CommentId;
import org.communique.review.Disposition;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Round;
import org.communique.review.Said;
import org.communique.review.Support.Side;
import org.communique.rights.Action;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;

/** A comment, what was replied to it and what became of it. */
class Conversation extends Article {

    private final Visit visit;
    private final Comment comment;

    /**
     * @param where shows where the comment hangs
     * @param earlier the round in which it was made, when that is not the newest
     */
    Conversation(Visit visit, Comment comment, Component where, Optional<Round> earlier) {
        this.visit = visit;
        this.comment = comment;
        setId("said-" + comment.id().value());
        addClassNames("remark", comment.isOpen() ? "remark-open" : "remark-disposed");
        Div heading = heading(comment);
        heading.addComponentAsFirst(where);
        heading.add(muted(say("comment.kind." + comment.kind().name())));
        earlier.ifPresent(round -> heading.add(muted(say("remarks.of-round", round.number(), round.revision()))));
        add(heading);
        if (comment.isDraftersNote()) {
            addClassName("remark-note");
            heading.add(badge("remarks.drafters-note", "quiet"));
        }
        if (comment.anchor() != null && comment.proposal() == null) {
            Paragraph quote = new Paragraph(comment.anchor().quote());
            quote.addClassName("quote");
            add(quote);
        }
        if (comment.proposal() != null) {
            add(new ProposedWords(whose(comment), comment.proposal()));
        }
        add(words(comment));
        supports();
        comment.replies().forEach(reply -> add(reply(reply)));
        if (comment.disposition() != null) {
            add(disposition(comment.disposition()));
        }
        if (comment.answer() != null) {
            Disposition.Answer answer = comment.answer();
            add(row(
                    "disposition",
                    badge("reaction." + answer.reaction().name(), "quiet"),
                    new Span(answer.words()),
                    muted(name(answer.by()))));
        }
        add(buttons());
    }

    private Div reply(Comment.Reply reply) {
        Div row = new Div(heading(reply), words(reply));
        row.addClassName("reply");
        if (isMineToChange(reply)) {
            row.add(row("remark-buttons", change(reply), takeBack(reply)));
        }
        return row;
    }

    private Div heading(Said said) {
        Said.Author author = said.author();
        String who = name(author.person());
        String whose = author.organization() == null ? who : whose(said) + " · " + who;
        Div heading = row("remark-heading", new Span(whose));
        if (author.onBehalfOf() != null) {
            heading.add(muted(say("remarks.on-behalf-of", name(author.onBehalfOf()))));
        }
        heading.add(muted(visit.house().moments().left(said.at())));
        if (said.withdrawn() != null) {
            heading.add(badge("remarks.withdrawn", "off"));
        } else if (said.isReworded()) {
            heading.add(muted(say("remarks.reworded")));
        }
        return heading;
    }

    /** For whom something is said: the organization, or the person who speaks for none. */
    private String whose(Said said) {
        OrganizationId organization = said.author().organization();
        return organization == null ? name(said.author().person()) : shortName(organization);
    }

    private String shortName(OrganizationId organization) {
        return visit.house().people().organization(organization).shortName();
    }

    /** Who stands for and against a proposal, in words. */
    private void supports() {
        for (Side side : List.of(Side.SUPPORTS, Side.OPPOSES)) {
            String names = comment.supports().stream()
                    .filter(support -> support.side() == side)
                    .map(support -> shortName(support.organization()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                add(muted(say("remarks." + side.name(), names)));
            }
        }
    }

    private static Paragraph words(Said said) {
        Paragraph words = new Paragraph(said.words());
        words.addClassName("remark-words");
        words.setVisible(!said.words().isEmpty());
        if (said.withdrawn() != null) {
            words.addClassName("remark-withdrawn");
        }
        return words;
    }

    private Div buttons() {
        Div buttons = row("remark-buttons");
        boolean answerable = comment.isOpen() || comment.disposition() != null && comment.withdrawn() == null;
        if (answerable && visit.may(Action.DISPOSE)) {
            buttons.add(quiet(
                    comment.isOpen() ? "dispose.open" : "dispose.again",
                    () -> new DisposeDialog(visit, comment).open()));
        }
        if (visit.may(Action.COMMENT)) {
            buttons.add(quiet("reply.open", () -> new ReplyDialog(visit, comment).open()));
        }
        if (isForMeToSupport()) {
            buttons.add(stand(Side.SUPPORTS), stand(Side.OPPOSES));
        }
        if (isMineToChange(comment)) {
            buttons.add(change(comment), takeBack(comment));
        }
        if (isForMeToAnswer()) {
            buttons.add(
                    quiet("reaction.be-satisfied", () -> answer(Reaction.SATISFIED, "")),
                    quiet("reaction.maintain", this::maintain));
        }
        return buttons;
    }

    private boolean isForMeToSupport() {
        boolean others = visit.overview().mine().stream()
                .map(Member::organization)
                .filter(Objects::nonNull)
                .noneMatch(organization -> organization.equals(comment.author().organization()));
        return visit.may(Action.PROPOSE) && comment.proposal() != null && comment.isOpen() && others;
    }

    /** One click, and one more takes it back. */
    private Component stand(Side side) {
        boolean already = visit.overview().mine().stream()
                .anyMatch(member -> comment.supports().stream()
                        .anyMatch(support ->
                                support.side() == side && support.organization().equals(member.organization())));
        Button button = quiet(
                "support." + (already ? "UNDO_" : "DO_") + side.name(),
                () -> visit.house().proposing().support(visit.voice(), comment.id(), already ? Side.NEITHER : side));
        button.getElement().setAttribute("aria-pressed", String.valueOf(already));
        return button;
    }

    private boolean isForMeToAnswer() {
        return visit.may(Action.ANSWER_DISPOSITION)
                && comment.isBy(visit.voice().person())
                && comment.disposition() != null
                && comment.answer() == null;
    }

    private void maintain() {
        Ask.reason(
                        "maintain.title",
                        say("maintain.what"),
                        "maintain.confirm",
                        2_000,
                        words -> answer(Reaction.MAINTAINED, words))
                .open();
    }

    private void answer(Reaction reaction, String words) {
        visit.house().disposing().answer(visit.voice(), comment.id(), reaction, words);
        Says.done(say("reaction.done"));
    }

    private boolean isMineToChange(Said said) {
        return visit.may(Action.COMMENT)
                && said.isBy(visit.voice().person())
                && said.withdrawn() == null
                && comment.disposition() == null;
    }

    private Component change(Said said) {
        return quiet("reword.open", () -> RewordDialog.open(visit, said));
    }

    private Component takeBack(Said said) {
        return quiet("withdraw.open", () -> takeBack(said.id()));
    }

    private void takeBack(CommentId id) {
        new Ask("withdraw.title", "withdraw.confirm", () -> {
                    visit.house().commenting().withdraw(visit.voice(), id);
                    Says.done(say("withdraw.done"));
                })
                .with(new Paragraph(say("withdraw.what")))
                .open();
    }

    private Div disposition(Disposition disposition) {
        return row(
                "disposition",
                badge(
                        "disposition." + disposition.outcome().name(),
                        disposition.outcome().name().toLowerCase(Locale.ROOT)),
                new Span(disposition.reason()),
                muted(name(disposition.by())));
    }

    private String name(PersonId person) {
        return visit.house().people().person(person).name();
    }
}
