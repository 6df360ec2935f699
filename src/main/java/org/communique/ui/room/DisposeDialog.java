package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;

/** The secretariat answers a comment: what became of it, and why. */
class DisposeDialog {

    private final Visit visit;
    private final Comment comment;
    private final RadioButtonGroup<Outcome> outcome = Fields.needed(new RadioButtonGroup<>());
    private final TextArea reason = Fields.passage("field.reason", 2_000);

    DisposeDialog(Visit visit, Comment comment) {
        this.visit = visit;
        this.comment = comment;
        outcome.setLabel(say("dispose.outcome"));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(o -> say("disposition." + o.name()));
    }

    void open() {
        Paragraph words = new Paragraph(comment.words());
        words.addClassName("quote");
        new Ask("dispose.title", "dispose.confirm", this::dispose)
                .with(words, outcome, reason)
                .open();
    }

    private void dispose() {
        Fields.require(List.of(outcome, reason));
        visit.house().commenting().dispose(visit.voice(), comment.id(), outcome.getValue(), reason.getValue());
        Says.done(say("dispose.done"));
    }
}
