package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Says what laying the text before the approver does, and does it. */
public class SubmitDialog {

    private final Visit visit;

    public SubmitDialog(Visit visit) {
        this.visit = visit;
    }

    public void open() {
        int objections =
                visit.house().following().objections(visit.voice(), visit.id()).size();
        UnorderedList effects = new UnorderedList(
                new ListItem(say("submit.freezes")), new ListItem(say("submit.objections", objections)));
        Gaps.in(visit).ifPresent(effects::add);
        new Ask("submit.title", "submit.confirm", this::submit)
                .with(new Paragraph(say("submit.what")), effects)
                .foretelling(
                        visit.house().people(),
                        () -> visit.house().rehearsing().submitForApproval(visit.voice(), visit.id()))
                .open();
    }

    private void submit() {
        var submitted = visit.house().flow().submitForApproval(visit.voice(), visit.id());
        Says.done(say("submit.done", submitted.hash().shortForm()));
    }
}
