package org.communique.ui.participant;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.communique.review.Position;
import org.communique.review.Position.Kind;
import org.communique.ui.part.Fields;
import org.jspecify.annotations.Nullable;

/** The four large choices of a position, with the two fields that an objection needs. */
class PositionFields extends Div {

    private static final int LONGEST = 10_000;

    private final RadioButtonGroup<Kind> choice = Fields.needed(new RadioButtonGroup<>());
    private final TextArea reason = Fields.passage("position.reason", LONGEST);
    private final TextArea wouldClear = Fields.passage("position.would-clear", LONGEST);
    private final Consumer<Boolean> chosen;

    /** @param chosen told whether something is chosen, whenever that may have changed */
    PositionFields(int revision, Consumer<Boolean> chosen) {
        this.chosen = chosen;
        addClassName("position-fields");
        choice.setItems(Kind.values());
        choice.setRenderer(new ComponentRenderer<>(PositionChoice::new));
        choice.setLabel(say("position.choice", revision));
        choice.addClassName("position-choice");
        choice.addValueChangeListener(change -> chosen(change.getValue()));
        add(choice, reason, wouldClear);
        chosen(null);
    }

    void show(Position position) {
        choice.setValue(position.kind());
        if (position instanceof Position.Objection objection) {
            reason.setValue(objection.reason());
            wouldClear.setValue(objection.wouldClear());
        }
    }

    /** @throws org.communique.rights.Refused when nothing is chosen, or an objection does not say why */
    Position position() {
        Fields.require(List.of(choice, reason, wouldClear));
        Kind kind = Optional.ofNullable(choice.getValue()).orElseThrow();
        return Position.of(kind, reason.getValue(), wouldClear.getValue());
    }

    private void chosen(@Nullable Kind kind) {
        boolean objects = kind == Kind.OBJECT;
        reason.setVisible(objects);
        wouldClear.setVisible(objects);
        chosen.accept(kind != null);
    }
}
