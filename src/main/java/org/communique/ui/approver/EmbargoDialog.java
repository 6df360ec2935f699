package org.communique.ui.approver;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import org.communique.drafting.Edition.Approved;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Moves the embargo of an approved text. */
public class EmbargoDialog {

    private final Visit visit;
    private final EmbargoField until;

    public EmbargoDialog(Visit visit) {
        this.visit = visit;
        this.until = new EmbargoField(visit);
        if (visit.edition() instanceof Approved approved) {
            until.show(approved.embargo());
        }
    }

    public void open() {
        new Ask("embargo.title", "embargo.confirm", this::move)
                .with(new Paragraph(say("embargo.what")), until)
                .foretelling(
                        visit.house().people(), () -> visit.house().rehearsing().publishNow(visit.voice(), visit.id()))
                .open();
    }

    private void move() {
        var embargo = until.chosen();
        visit.house().flow().setEmbargo(visit.voice(), visit.id(), embargo);
        Says.done(say(
                "embargo.done",
                visit.house().moments().at(embargo, visit.house().me().zone())));
    }
}
