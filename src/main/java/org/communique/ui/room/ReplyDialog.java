package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.communique.review.Comment;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;

/** Replies to a comment. */
class ReplyDialog {

    private final Visit visit;
    private final Comment comment;
    private final TextArea words = Fields.passage("reply.words", CommentDialog.LONGEST);
    private final MentionField mentioned;

    ReplyDialog(Visit visit, Comment comment) {
        this.visit = visit;
        this.comment = comment;
        mentioned = new MentionField(visit, comment);
        words.focus();
    }

    void open() {
        Paragraph said = new Paragraph(comment.words());
        said.addClassName("quote");
        said.setVisible(comment.withdrawn() == null);
        new Ask("reply.title", "reply.confirm", this::reply)
                .with(said, words, mentioned)
                .open();
    }

    private void reply() {
        Fields.require(List.of(words));
        visit.house().commenting().reply(visit.voice(), comment.id(), words.getValue(), mentioned.people());
        Says.done(say("reply.done"));
    }
}
