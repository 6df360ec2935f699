package org.communique.ui.participant;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.communique.drafting.Member;
import org.communique.people.OrganizationId;
import org.communique.review.Advising.Advice;
import org.communique.review.Answers;
import org.communique.rights.Role;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** An expert proposes to the head of the delegation what the organization could say: proposing states nothing. */
public class ProposePositionDialog {

    private static final int LONGEST_NOTE = 2_000;

    private final Visit visit;
    private final PositionFields fields;
    private final TextArea note = Fields.passage("propose-position.note", LONGEST_NOTE);
    private final Ask dialog = new Ask("propose-position.title", "propose-position.confirm", this::propose);

    public ProposePositionDialog(Visit visit) {
        this.visit = visit;
        Answers answers = visit.answers().orElseThrow();
        note.setRequiredIndicatorVisible(false);
        fields = new PositionFields(answers.round().revision(), dialog::canBeConfirmed);
        dialog.addClassName("position-dialog");
        dialog.with(new Paragraph(say("propose-position.what")), new Paragraph(stated(answers)));
        List<Advice> advice = visit.house().advising().advice(visit.voice(), visit.id());
        if (!advice.isEmpty()) {
            dialog.with(new AdvicePart(visit, advice, null));
        }
        advice.stream()
                .map(Advice::proposed)
                .filter(proposed -> proposed.by().equals(visit.voice().person()))
                .forEach(own -> fields.show(own.position()));
        dialog.with(fields, note)
                .foretelling(
                        visit.house().people(),
                        () -> visit.house().rehearsing().proposePosition(visit.voice(), visit.id()));
    }

    public void open() {
        dialog.open();
    }

    /** What the head has stated so far, which the expert sees. */
    private String stated(Answers answers) {
        return visit.overview().mine().stream()
                .filter(member -> member.role() == Role.PARTICIPANT)
                .map(Member::organization)
                .flatMap(organization -> stated(answers, organization).stream())
                .findFirst()
                .orElse(say("propose-position.nothing-stated"));
    }

    private Optional<String> stated(Answers answers, OrganizationId organization) {
        return answers.of(organization)
                .map(stated -> say(
                        "position.before",
                        say("position." + stated.position().kind().name())));
    }

    private void propose() {
        visit.house().advising().proposePosition(visit.voice(), visit.id(), fields.position(), note.getValue());
        Says.done(say("propose-position.done"));
    }
}
