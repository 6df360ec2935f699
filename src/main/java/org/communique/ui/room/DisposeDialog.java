package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.people.OrganizationId;
import org.communique.review.Comment;
import org.communique.review.Decision;
import org.communique.review.Decision.Merged;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Proposal;
import org.communique.review.Proposal.Fit;
import org.communique.review.Proposal.Operation;
import org.communique.rights.Refused;
import org.communique.ui.editor.ParagraphElement;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** The secretariat answers a comment or a proposal: what becomes of it, in which words, and why. */
class DisposeDialog {

    private final Visit visit;
    private final Comment comment;
    private final RadioButtonGroup<Outcome> outcome = Fields.needed(new RadioButtonGroup<>());
    private final TextArea reason = Fields.passage("field.reason", 2_000);
    private final Ask ask;
    /** The paragraph as it stands in the text, when there is wording proposed for it. */
    private @Nullable Block current;

    private final Div sides = new Div();

    private final @Nullable ParagraphElement merged;

    /** @param words of the reason, as far as it is known already */
    DisposeDialog(Visit visit, Comment comment, String words) {
        this.visit = visit;
        this.comment = comment;
        outcome.setLabel(say("dispose.outcome"));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        Proposal proposal = comment.proposal();
        ask = new Ask(proposal == null ? "dispose.title" : "dispose.title-proposal", "dispose.confirm", this::dispose);
        Body text = proposal == null ? null : text();
        Fit fit = proposal == null ? null : proposal.in(Objects.requireNonNull(text));
        outcome.setItems(possible(fit));
        outcome.setItemLabelGenerator(o -> say((proposal == null ? "disposition." : "dispose.proposal.") + o.name()));
        Paragraph said = new Paragraph(comment.words());
        said.addClassName("quote");
        ask.with(said);
        if (proposal == null || fit == Fit.GONE) {
            current = null;
            merged = null;
            if (proposal != null) {
                ask.with(muted(say("dispose.gone")), new ProposedWords(whose(), proposal));
            }
        } else {
            current = proposal.current(Objects.requireNonNull(text)).orElseThrow();
            merged = new ParagraphElement(
                    startOfMerging(proposal, current, fit),
                    visit.overview().communique().language());
            merged.setVisible(false);
            ask.with(sides);
            showSides(proposal, current, fit);
        }
        ask.with(outcome);
        if (merged != null) {
            ask.with(merged);
            outcome.addValueChangeListener(
                    change -> merged.setVisible(change.getValue() == Outcome.ACCEPTED_WITH_CHANGES));
        }
        if (possible(fit).contains(Outcome.ACCEPTED_WITH_CHANGES)) {
            outcome.setValue(Outcome.ACCEPTED_WITH_CHANGES);
        }
        reason.setValue(words);
        ask.with(reason);
    }

    void open() {
        ask.open();
    }

    private Body text() {
        return Body.read(
                visit.house().reading().workingText(visit.voice(), visit.id()).doc());
    }

    /** What collides cannot be taken as it is, and what has no paragraph any more cannot be taken at all. */
    private static List<Outcome> possible(@Nullable Fit fit) {
        List<Outcome> possible = new ArrayList<>(Arrays.asList(Outcome.values()));
        if (fit == Fit.COLLIDES) {
            possible.remove(Outcome.ACCEPTED);
        }
        if (fit == Fit.GONE) {
            possible.removeAll(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_CHANGES));
        }
        return possible;
    }

    /** Merging begins with what was proposed; where that collides, with what stands in the text. */
    private static Block startOfMerging(Proposal proposal, Block current, Fit fit) {
        return fit == Fit.COLLIDES || proposal.operation() == Operation.DELETE
                ? current
                : Objects.requireNonNull(proposal.wording());
    }

    /** Base, current and proposed wording side by side when they have gone apart; else the proposal alone. */
    private void showSides(Proposal proposal, Block now, Fit fit) {
        sides.removeAll();
        sides.addClassName("wordings");
        if (fit == Fit.COLLIDES) {
            sides.add(muted(say("dispose.collides")));
            sides.add(side("dispose.since", ProposedWords.since(proposal.base(), now)));
        }
        sides.add(side("dispose.proposed", new ProposedWords(whose(), proposal)));
    }

    private String whose() {
        OrganizationId organization = comment.author().organization();
        return organization == null
                ? visit.house().people().person(comment.author().person()).name()
                : visit.house().people().organization(organization).shortName();
    }

    private static Div side(String key, ProposedWords words) {
        Div side = new Div(muted(say(key)), words);
        side.addClassName("wording");
        return side;
    }

    private void dispose() {
        Fields.require(List.of(outcome, reason));
        boolean merges = merged != null && outcome.getValue() == Outcome.ACCEPTED_WITH_CHANGES;
        Merged wording = merges ? new Merged(Objects.requireNonNull(current).hash(), merged.wording()) : null;
        Decision decision = new Decision(
                outcome.getValue(), reason.getValue(), comment.dispositions().size(), wording);
        try {
            visit.house().disposing().dispose(visit.voice(), comment.id(), decision);
            Says.done(say("dispose.done"));
        } catch (Refused refused) {
            lookAgain();
            throw refused;
        }
    }

    /** Somebody has written in the paragraph meanwhile: it is shown as it reads now, and what was merged stays. */
    private void lookAgain() {
        Proposal proposal = comment.proposal();
        if (proposal != null && current != null) {
            Body text = text();
            proposal.current(text).ifPresent(now -> {
                current = now;
                showSides(proposal, now, proposal.in(text));
            });
        }
    }
}
