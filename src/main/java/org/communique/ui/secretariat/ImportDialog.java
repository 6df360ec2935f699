package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.communique.drafting.Drafting;
import org.communique.drafting.Frame;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.text.Participant;
import org.communique.rights.Action;
import org.communique.rights.Refused;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Puts a text that is brought along in the place of the one that is being written, after it was looked over. */
public class ImportDialog {

    private final Visit visit;
    private final TextIntake intake = new TextIntake(this::brought);
    private final TextPreview preview = new TextPreview();
    private final Checkbox alsoFrame = new Checkbox(say("import.also-frame"));
    private final Div look = Pieces.row("import-look", new Paragraph(say("import.replaces")), alsoFrame, preview);
    private final Ask dialog = new Ask("import.title", "import.confirm", this::replace);

    public ImportDialog(Visit visit) {
        this.visit = visit;
        dialog.with(new Paragraph(say("import.what")), intake, look);
        dialog.addClassName("form-dialog");
        brought();
    }

    public void open() {
        dialog.open();
    }

    private void brought() {
        var imported = intake.imported();
        dialog.confirming().setEnabled(imported.isPresent());
        look.setVisible(imported.isPresent());
        imported.ifPresent(this::show);
    }

    private void show(Imported imported) {
        preview.show(imported.body());
        boolean framed = hasFrame(imported) && visit.may(Action.CHANGE_FRAME);
        alsoFrame.setVisible(framed);
        alsoFrame.setValue(framed);
        look.scrollIntoView();
    }

    private static boolean hasFrame(Imported imported) {
        return !imported.title().isBlank()
                || !imported.meetingLine().isBlank()
                || !imported.participants().isEmpty();
    }

    private void replace() {
        Imported imported = intake.imported().orElseThrow(() -> new Refused("words.nothing-BROUGHT"));
        Drafting drafting = visit.house().drafting();
        if (alsoFrame.getValue()) {
            Frame seen = visit.overview().communique().frame();
            drafting.importTextAndFrame(visit.voice(), visit.id(), imported.body(), seen, frame(imported));
        } else {
            drafting.importText(visit.voice(), visit.id(), imported.body());
        }
        Says.done(say("import.done", imported.body().blocks().size()));
    }

    /** What was recognized, and for the rest what stood there before. */
    private Frame frame(Imported imported) {
        Frame before = visit.overview().communique().frame();
        List<Participant> listed = ParticipantLines.read(ParticipantLines.of(imported.participants()), List.of());
        return new Frame(
                imported.title().isBlank() ? before.title() : imported.title(),
                imported.meetingLine().isBlank() ? before.meetingLine() : imported.meetingLine(),
                listed.isEmpty() ? before.participants() : listed);
    }
}
