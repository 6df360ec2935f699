package org.communique.ui.approver;

import static org.communique.ui.part.Pieces.button;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.primary;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.Instant;
import org.communique.drafting.Edition.AwaitingApproval;
import org.communique.rights.Action;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;
import org.jspecify.annotations.Nullable;

/** The two buttons of the approver. */
public class DecisionButtons extends Div {

    private enum When {
        AT_ONCE,
        LATER
    }

    private final Visit visit;
    private final AwaitingApproval submitted;

    public DecisionButtons(Visit visit, AwaitingApproval submitted) {
        this.visit = visit;
        this.submitted = submitted;
        addClassName("decision");
        add(button("approve.return", this::giveBack));
        if (visit.may(Action.APPROVE)) {
            add(primary("approve.approve", this::approve));
        } else {
            add(muted(say("refused.rights.four_eyes")));
        }
    }

    private void approve() {
        RadioButtonGroup<When> when = new RadioButtonGroup<>();
        EmbargoField until = new EmbargoField(visit);
        when.setLabel(say("approve.when"));
        when.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        when.setItems(When.values());
        when.setItemLabelGenerator(w -> say("approve.when." + w.name()));
        when.addValueChangeListener(change -> until.setVisible(change.getValue() == When.LATER));
        when.setValue(When.AT_ONCE);
        until.setVisible(false);
        new Ask(
                        "approve.title",
                        "approve.confirm",
                        () -> approve(when.getValue() == When.AT_ONCE ? null : until.chosen()))
                .with(new Paragraph(say("approve.what", submitted.hash().shortForm())), when, until)
                .foretelling(
                        visit.house().people(),
                        () -> visit.house().rehearsing().approveText(visit.voice(), visit.id(), submitted.hash()))
                .open();
    }

    private void approve(@Nullable Instant embargo) {
        visit.house().flow().approveText(visit.voice(), visit.id(), submitted.hash(), embargo);
        Says.done(say("approve.done"));
    }

    private void giveBack() {
        Ask.reason("return.title", say("return.what"), "return.confirm", 5_000, reason -> {
                    visit.house().flow().returnText(visit.voice(), visit.id(), submitted.hash(), reason);
                    Says.done(say("return.done"));
                })
                .foretelling(
                        visit.house().people(),
                        () -> visit.house().rehearsing().returnText(visit.voice(), visit.id(), submitted.hash()))
                .open();
    }
}
