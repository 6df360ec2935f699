package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.communique.drafting.text.Block;
import org.communique.review.Comment.Kind;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Remark;
import org.communique.review.Remark.Passage;
import org.communique.rights.Action;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** Comments on some words, a paragraph or the whole text. */
class CommentDialog {

    static final int LONGEST = 10_000;

    private final Visit visit;
    private final String title;
    private final @Nullable Passage about;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<SeenBy> seenBy = new RadioButtonGroup<>();
    private final TextArea words = Fields.passage("comment.words", LONGEST);
    private final MentionField mentioned;

    private CommentDialog(Visit visit, String title, @Nullable Passage about) {
        this.visit = visit;
        this.title = title;
        this.about = about;
        kind.setLabel(say("comment.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> say("comment.kind." + k.name()));
        kind.setValue(Kind.GENERAL);
        seenBy.setLabel(say("comment.seen-by"));
        seenBy.setItems(SeenBy.values());
        seenBy.setItemLabelGenerator(s -> say("comment.seen-by." + s.name()));
        seenBy.setValue(SeenBy.ALL);
        seenBy.setVisible(visit.may(Action.USE_DRAFTERS_NOTES));
        mentioned = new MentionField(visit);
        seenBy.addValueChangeListener(chosen -> mentioned.offer(chosen.getValue()));
        words.focus();
    }

    static CommentDialog onTheWhole(Visit visit) {
        return new CommentDialog(visit, "comment.title-whole", null);
    }

    static CommentDialog on(Visit visit, Block paragraph) {
        return new CommentDialog(visit, "comment.title-paragraph", Passage.all(paragraph));
    }

    static CommentDialog on(Visit visit, Passage words) {
        return new CommentDialog(visit, "comment.title", words);
    }

    void open() {
        Ask ask = new Ask(title, "comment.confirm", this::comment);
        if (about != null) {
            Paragraph quote = new Paragraph(about.quote());
            quote.addClassName("quote");
            ask.with(quote);
        }
        ask.with(words, kind, seenBy, mentioned).open();
    }

    private void comment() {
        Fields.require(List.of(words));
        visit.house()
                .commenting()
                .comment(
                        visit.voice(),
                        visit.id(),
                        new Remark(about, kind.getValue(), seenBy.getValue(), words.getValue(), mentioned.people()));
        Says.done(say("comment.done"));
    }
}
