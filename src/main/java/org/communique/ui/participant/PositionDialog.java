package org.communique.ui.participant;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.communique.drafting.Member;
import org.communique.people.OrganizationId;
import org.communique.review.Answers;
import org.communique.review.Position;
import org.communique.review.Position.Kind;
import org.communique.review.Round;
import org.communique.review.Stated;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** States the position of the organization, with four large choices; it may be changed until the close. */
public class PositionDialog {

    private static final int LONGEST = 10_000;

    /** A position and the round in which it was stated. */
    private record Held(Round round, Stated stated) {}

    private final Visit visit;
    private final RadioButtonGroup<Kind> choice = Fields.needed(new RadioButtonGroup<>());
    private final TextArea reason = Fields.passage("position.reason", LONGEST);
    private final TextArea wouldClear = Fields.passage("position.would-clear", LONGEST);
    private final Ask dialog = new Ask("position.title", "position.confirm", this::state);

    public PositionDialog(Visit visit) {
        this.visit = visit;
        dialog.addClassName("position-dialog");
        Answers answers = visit.answers().orElseThrow();
        OrganizationId organization = organization();
        String name = visit.house().people().organization(organization).name();
        dialog.setHeaderTitle(say("position.title", name));
        choice.setItems(Kind.values());
        choice.setRenderer(new ComponentRenderer<>(PositionChoice::new));
        choice.setLabel(say("position.choice", answers.round().revision()));
        choice.addClassName("position-choice");
        choice.addValueChangeListener(change -> chosen(change.getValue()));
        dialog.with(new Paragraph(until(answers)));
        earlier(answers.round(), organization).ifPresent(before -> dialog.with(recalled(before)));
        dialog.with(choice, reason, wouldClear);
        answers.of(organization).ifPresentOrElse(this::show, () -> chosen(null));
    }

    public void open() {
        dialog.open();
    }

    /** What the organization said last in a round before this one. */
    private Optional<Held> earlier(Round now, OrganizationId organization) {
        return visit.house().following().answersOfAllRounds(visit.voice(), visit.id()).stream()
                .filter(answers -> answers.round().number() < now.number())
                .flatMap(answers -> answers.of(organization).map(stated -> new Held(answers.round(), stated)).stream())
                .reduce((first, later) -> later);
    }

    private static Div recalled(Held earlier) {
        Round round = earlier.round();
        Position position = earlier.stated().position();
        Div recalled = new Div(new Span(say(
                "position.earlier",
                round.number(),
                round.revision(),
                say("position." + position.kind().name()))));
        recalled.addClassName("position-earlier");
        if (position instanceof Position.Objection objection) {
            recalled.add(new Paragraph(objection.reason()), muted(say("approval.would-clear", objection.wouldClear())));
        }
        return recalled;
    }

    private OrganizationId organization() {
        return visit.overview().mine().stream()
                .filter(Member::head)
                .map(Member::organization)
                .findFirst()
                .orElseThrow();
    }

    private String until(Answers answers) {
        return say(
                "position.until",
                visit.house()
                        .moments()
                        .deadline(answers.round().deadline(), visit.house().me().zone()));
    }

    private void show(Stated stated) {
        choice.setValue(stated.position().kind());
        if (stated.position() instanceof Position.Objection objection) {
            reason.setValue(objection.reason());
            wouldClear.setValue(objection.wouldClear());
        }
        dialog.with(muted(say(
                "position.before", say("position." + stated.position().kind().name()))));
        chosen(stated.position().kind());
    }

    private void chosen(@org.jspecify.annotations.Nullable Kind kind) {
        boolean objects = kind == Kind.OBJECT;
        reason.setVisible(objects);
        wouldClear.setVisible(objects);
        dialog.canBeConfirmed(kind != null);
    }

    private void state() {
        Fields.require(List.of(choice, reason, wouldClear));
        Kind kind = Optional.ofNullable(choice.getValue()).orElseThrow();
        Position position = Position.of(kind, reason.getValue(), wouldClear.getValue());
        visit.house().reviewing().respondToReview(visit.voice(), visit.id(), position);
        Says.done(say("position.done", say("position." + kind.name())));
    }
}
