package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.communique.drafting.text.Block;
import org.communique.review.Comment.Kind;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** Comments on a paragraph or on the whole text. */
class CommentDialog {

    private static final int LONGEST = 10_000;

    private final Visit visit;
    private final @Nullable Block block;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final TextArea words = Fields.passage("comment.words", LONGEST);

    CommentDialog(Visit visit, @Nullable Block block) {
        this.visit = visit;
        this.block = block;
        kind.setLabel(say("comment.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> say("comment.kind." + k.name()));
        kind.setValue(Kind.GENERAL);
        words.focus();
    }

    void open() {
        Ask ask = new Ask(block == null ? "comment.title-whole" : "comment.title", "comment.confirm", this::comment);
        if (block != null) {
            Paragraph quote = new Paragraph(block.plain());
            quote.addClassName("quote");
            ask.with(quote);
        }
        ask.with(words, kind).open();
    }

    private void comment() {
        Fields.require(List.of(words));
        visit.house()
                .commenting()
                .comment(
                        visit.voice(),
                        visit.id(),
                        block == null ? null : block.id(),
                        kind.getValue(),
                        words.getValue());
        Says.done(say("comment.done"));
    }
}
