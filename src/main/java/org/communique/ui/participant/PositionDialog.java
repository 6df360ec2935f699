package org.communique.ui.participant;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.drafting.Member;
import org.communique.drafting.text.Body;
import org.communique.people.OrganizationId;
import org.communique.review.Advising.Advice;
import org.communique.review.Answers;
import org.communique.review.Held;
import org.communique.review.Position;
import org.communique.review.Round;
import org.communique.review.Stated;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** States the position of the organization, with four large choices; it may be changed until the close. */
public class PositionDialog {

    private final Visit visit;
    private final PositionFields fields;
    private final Ask dialog = new Ask("position.title", "position.confirm", this::state);

    public PositionDialog(Visit visit) {
        this.visit = visit;
        dialog.addClassName("position-dialog");
        Answers answers = visit.answers().orElseThrow();
        OrganizationId organization = organization();
        String name = visit.house().people().organization(organization).name();
        dialog.setHeaderTitle(say("position.title", name));
        fields = new PositionFields(answers.round().revision(), dialog::canBeConfirmed);
        visit.house()
                .access()
                .standsInFor(
                        visit.voice().person(), visit.overview().communique().id())
                .map(visit.house().people()::person)
                .ifPresent(head -> dialog.with(new Paragraph(say("position.on-behalf-of", head.name()))));
        dialog.with(new Paragraph(until(answers)));
        Held.of(organization, visit.house().following().answersOfAllRounds(visit.voice(), visit.id()), this::text)
                .ifPresent(before -> dialog.with(recalled(before)));
        List<Advice> advice = visit.house().advising().advice(visit.voice(), visit.id());
        if (!advice.isEmpty()) {
            dialog.with(new AdvicePart(visit, advice, fields::show));
        }
        dialog.with(fields);
        answers.of(organization).ifPresent(this::show);
    }

    public void open() {
        dialog.open();
    }

    private Body text(int revision) {
        return visit.house()
                .reading()
                .revision(visit.voice(), visit.id(), revision)
                .text()
                .body();
    }

    /** What the organization said last, what has changed since, and one button when it says the same again. */
    private Div recalled(Held earlier) {
        Round round = earlier.round();
        Position position = earlier.stated().position();
        String said = say("position." + position.kind().name());
        Div recalled = new Div(new Span(say("position.earlier", round.number(), round.revision(), said)));
        recalled.addClassName("position-earlier");
        if (position instanceof Position.Objection objection) {
            recalled.add(new Paragraph(objection.reason()), muted(say("approval.would-clear", objection.wouldClear())));
        }
        recalled.add(new Paragraph(changed(earlier)));
        recalled.add(Pieces.button(
                "position.again",
                () -> Says.attempt(() -> {
                    state(position);
                    dialog.close();
                })));
        return recalled;
    }

    private static String changed(Held earlier) {
        if (earlier.isFresh()) {
            return say("position.fresh");
        }
        String places = earlier.stale().stream()
                .map(one -> one.paragraph() == null
                        ? "“" + one.block().plain() + "”"
                        : say("position.paragraph", one.paragraph()))
                .collect(Collectors.joining(", "));
        int stale = earlier.stale().size();
        return say("position.stale", stale, earlier.all(), stale, places, earlier.gone());
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
        fields.show(stated.position());
        dialog.with(muted(say(
                "position.before", say("position." + stated.position().kind().name()))));
    }

    private void state() {
        state(fields.position());
    }

    private void state(Position position) {
        visit.house().reviewing().respondToReview(visit.voice(), visit.id(), position);
        Says.done(say("position.done", say("position." + position.kind().name())));
    }
}
