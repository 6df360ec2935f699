package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Edits what stands around the text: title, meeting line and participants in their order. */
public class FrameDialog {

    private final Visit visit;
    private final FrameFields fields = new FrameFields();

    public FrameDialog(Visit visit) {
        this.visit = visit;
        fields.show(visit.overview().communique().frame());
    }

    public void open() {
        Ask dialog = new Ask("frame.dialog", "frame.confirm", this::keep)
                .with(new Paragraph(say("frame.what")), fields.titles(), fields.participants());
        dialog.addClassName("form-dialog");
        dialog.open();
    }

    private void keep() {
        Fields.require(fields.all());
        visit.house()
                .drafting()
                .changeFrame(
                        visit.voice(), visit.id(), visit.overview().communique().frame(), fields.frame());
        Says.done(say("frame.done"));
    }
}
