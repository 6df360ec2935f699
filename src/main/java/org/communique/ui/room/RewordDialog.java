package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.communique.review.Said;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;

/** Says one's own comment or reply in other words. */
final class RewordDialog {

    private RewordDialog() {}

    static void open(Visit visit, Said said) {
        TextArea words = Fields.passage("reword.words", CommentDialog.LONGEST);
        words.setValue(said.words());
        words.focus();
        new Ask("reword.title", "reword.confirm", () -> {
                    Fields.require(List.of(words));
                    visit.house()
                            .commenting()
                            .reword(visit.voice(), said.id(), said.wordings().size(), words.getValue());
                    Says.done(say("reword.done"));
                })
                .with(words, new Paragraph(say("reword.what")))
                .open();
    }
}
