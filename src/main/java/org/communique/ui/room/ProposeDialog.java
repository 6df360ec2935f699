package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
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

/** Proposes wording for a paragraph, with a redline that follows what is typed. */
class ProposeDialog {

    private final Visit visit;
    private final Block base;
    private final RadioButtonGroup<Operation> operation = new RadioButtonGroup<>();
    private final ParagraphElement other;
    private final ParagraphElement added;
    private final Span preview = muted(say("propose.preview"));
    private final ProposedWords redline;
    private final TextArea reason = Fields.passage("propose.reason", CommentDialog.LONGEST);
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();

    ProposeDialog(Visit visit, Block base) {
        this.visit = visit;
        this.base = base;
        Locale language = visit.overview().communique().language();
        other = new ParagraphElement(base, language);
        added = new ParagraphElement(new Paragraph(new BlockIds().next(), List.of()), language);
        redline = new ProposedWords(say("propose.you"));
        operation.setLabel(say("propose.operation"));
        operation.setItems(Operation.values());
        operation.setItemLabelGenerator(o -> say("propose.operation." + o.name()));
        operation.addValueChangeListener(change -> chosen(change.getValue()));
        other.onWording(block -> show(Operation.REPLACE, block));
        added.onWording(block -> show(Operation.INSERT_AFTER, block));
        kind.setLabel(say("comment.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> say("comment.kind." + k.name()));
        kind.setValue(Kind.TECHNICAL);
        operation.setValue(Operation.REPLACE);
    }

    void open() {
        Ask ask = new Ask("propose.title", "propose.confirm", this::propose);
        ask.addClassName("propose-dialog");
        ask.with(operation, other, added, preview, redline, reason, kind).open();
    }

    private void chosen(Operation chosen) {
        other.setVisible(chosen == Operation.REPLACE);
        added.setVisible(chosen == Operation.INSERT_AFTER);
        redline.removeAll();
        preview.setVisible(chosen == Operation.DELETE);
        if (chosen == Operation.DELETE) {
            redline.show(chosen, base, null);
        }
    }

    private void show(Operation chosen, Block wording) {
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
