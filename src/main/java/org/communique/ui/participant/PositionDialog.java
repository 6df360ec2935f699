package org.communique.ui.participant;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import org.communique.drafting.Member;
import org.communique.people.OrganizationId;
import org.communique.review.Answers;
import org.communique.review.Position;
import org.communique.review.Position.Kind;
import org.communique.review.Stated;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** States the position of the organization, with four large choices; it may be changed until the close. */
public class PositionDialog extends Dialog {

    private final Visit visit;
    private final RadioButtonGroup<Kind> choice = new RadioButtonGroup<>();
    private final TextArea reason = area("position.reason");
    private final TextArea wouldClear = area("position.would-clear");
    private final Button confirm = new Button(say("position.confirm"));

    public PositionDialog(Visit visit) {
        this.visit = visit;
        addClassNames("ask", "position-dialog");
        Answers answers = visit.answers().orElseThrow();
        OrganizationId organization = organization();
        String name = visit.house().people().organization(organization).name();
        setHeaderTitle(say("position.title", name));
        choice.setItems(Kind.values());
        choice.setRenderer(new ComponentRenderer<>(PositionChoice::new));
        choice.setLabel(say("position.choice", answers.round().revision()));
        choice.addClassName("position-choice");
        choice.addValueChangeListener(change -> chosen(change.getValue()));
        add(new Paragraph(until(answers)), choice, reason, wouldClear);
        answers.of(organization).ifPresentOrElse(this::show, () -> chosen(null));
        footer();
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
        add(muted(say(
                "position.before", say("position." + stated.position().kind().name()))));
        chosen(stated.position().kind());
    }

    private void chosen(@org.jspecify.annotations.Nullable Kind kind) {
        boolean objects = kind == Kind.OBJECT;
        reason.setVisible(objects);
        wouldClear.setVisible(objects);
        confirm.setEnabled(kind != null);
    }

    private void footer() {
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (Says.attempt(this::state)) {
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        Button cancel = new Button(say("button.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, confirm);
    }

    private void state() {
        Kind kind = Optional.ofNullable(choice.getValue()).orElseThrow();
        Position position = Position.of(kind, reason.getValue(), wouldClear.getValue());
        visit.house().reviewing().respondToReview(visit.voice(), visit.id(), position);
        Says.done(say("position.done", say("position." + kind.name())));
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(say(key));
        area.setWidthFull();
        area.setMinRows(2);
        area.setRequiredIndicatorVisible(true);
        return area;
    }
}
