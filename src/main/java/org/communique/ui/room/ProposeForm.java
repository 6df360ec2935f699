package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockIds;
import org.communique.drafting.text.Paragraph;
import org.communique.review.Amendment;
import org.communique.review.Comment.Kind;
import org.communique.review.Proposal.Operation;
import org.communique.ui.editor.ParagraphElement;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;

/** Proposes wording for a paragraph, in its place in the text, with a redline that follows what is typed. */
class ProposeForm extends Div {

    private final Visit visit;
    private final Block base;
    private final Runnable leave;
    private final RadioButtonGroup<Operation> operation = new RadioButtonGroup<>();
    private final ParagraphElement other;
    private final ParagraphElement added;
    private final Span preview = muted(say("propose.preview"));
    private final ProposedWords redline;
    private final TextArea reason = Fields.passage("propose.reason", CommentDialog.LONGEST);
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Button confirm = new Button(say("propose.confirm"));
    private boolean worded;

    /** @param leave takes the form out of the text again */
    ProposeForm(Visit visit, Block base, Runnable leave) {
        this.visit = visit;
        this.base = base;
        this.leave = leave;
        Locale language = visit.overview().communique().language();
        other = new ParagraphElement(base, language);
        added = new ParagraphElement(new Paragraph(new BlockIds().next(), List.of()), language);
        redline = new ProposedWords(say("propose.you"));
        addClassName("propose-form");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", say("propose.title"));
        operation.setLabel(say("propose.operation"));
        operation.setItems(Operation.values());
        operation.setItemLabelGenerator(o -> say("propose.operation." + o.name()));
        operation.addValueChangeListener(change -> chosen(change.getValue()));
        other.onWording(block -> show(Operation.REPLACE, block));
        added.onWording(block -> show(Operation.INSERT_AFTER, block));
        reason.setMinRows(2);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        kind.setLabel(say("comment.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> say("comment.kind." + k.name()));
        kind.setValue(Kind.TECHNICAL);
        operation.setValue(Operation.REPLACE);
        add(operation, other, added, preview, redline, reason, kind, foot());
    }

    private Div foot() {
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (Says.attempt(this::propose)) {
                leave.run();
            } else {
                confirm.setEnabled(true);
            }
        });
        // Plain Enter makes a new line where words are written.
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        Button cancel = new Button(say("button.cancel"), click -> cancel());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Shortcuts.addShortcutListener(this, this::cancel, Key.ESCAPE).listenOn(this);
        return row("propose-foot", confirm, cancel);
    }

    private void cancel() {
        Ask.beforeLeaving(isBegun(), leave);
    }

    Block base() {
        return base;
    }

    /** Whether something would be lost with it. */
    boolean isBegun() {
        return worded || !reason.isEmpty() || operation.getValue() != Operation.REPLACE;
    }

    /** Nothing can be proposed any more: what was typed stays for copying, in a dialog that says why. */
    void isOver(String why) {
        if (!isBegun()) {
            return;
        }
        Component[] typed = {operation, other, added, preview, redline, reason, kind};
        Ask over = new Ask("propose.title", "propose.confirm", () -> {}).with(typed);
        over.addClassName("propose-form");
        over.open();
        over.isOver(why);
    }

    private void chosen(Operation chosen) {
        getElement().setAttribute("data-operation", chosen.name());
        other.setVisible(chosen == Operation.REPLACE);
        added.setVisible(chosen == Operation.INSERT_AFTER);
        redline.removeAll();
        preview.setVisible(chosen == Operation.DELETE);
        if (chosen == Operation.DELETE) {
            redline.show(chosen, base, null);
        }
    }

    private void show(Operation chosen, Block wording) {
        worded = true;
        preview.setVisible(true);
        redline.show(chosen, base, wording);
    }

    private void propose() {
        Fields.require(List.of(reason));
        Operation chosen = operation.getValue();
        String wording = switch (chosen) {
            case REPLACE -> other.wording();
            case INSERT_AFTER -> added.wording();
            case DELETE -> null;
        };
        Amendment amendment = new Amendment(chosen, base.id(), base.hash(), wording);
        visit.house()
                .proposing()
                .propose(visit.voice(), visit.id(), amendment, kind.getValue(), reason.getValue(), Set.of());
        Says.done(say("propose.done"));
    }
}
