package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.communique.drafting.Frame;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.text.Participant;
import org.communique.rights.Refused;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Pieces;

/** Title, meeting line and participants list. */
class FrameFields {

    private static final int MOST_PARTICIPANTS = 1_000;

    private final TextField title = Fields.needed("frame.title", 300);
    private final TextField meetingLine = Fields.needed("frame.meeting-line", 300);
    private final TextArea participants = Fields.checked(new TextArea(say("frame.participants")), this::requireAList);
    private final Filling filling = new Filling();
    private List<Participant> known = List.of();

    FrameFields() {
        meetingLine.setHelperText(say("frame.meeting-line-help"));
        participants.setWidthFull();
        participants.setMinRows(4);
        participants.setMaxRows(16);
        participants.setValueChangeMode(ValueChangeMode.LAZY);
        participants.addValueChangeListener(change -> count());
        count();
    }

    Div titles() {
        Div titles = Pieces.row("fields", title, meetingLine);
        titles.addClassName("fields-wide");
        return titles;
    }

    TextArea participants() {
        return participants;
    }

    void show(Frame frame) {
        known = frame.participants();
        title.setValue(frame.title());
        meetingLine.setValue(frame.meetingLine());
        participants.setValue(ParticipantLines.of(known));
    }

    void suggestTitle(String words) {
        filling.suggest(title, words);
    }

    void suggestMeetingLine(String words) {
        filling.suggest(meetingLine, words);
    }

    void suggestParticipants(List<Participant> list) {
        filling.suggest(participants, ParticipantLines.of(list));
    }

    void bring(Imported text) {
        bring(text.title(), text.meetingLine(), text.participants());
    }

    /** An earlier meeting brings its participants; its title and its line are its own. */
    void follow(Frame earlier) {
        known = earlier.participants();
        bring("", "", known);
    }

    private void bring(String itsTitle, String itsLine, List<Participant> itsParticipants) {
        filling.bring(title, itsTitle);
        filling.bring(meetingLine, itsLine);
        filling.bring(participants, ParticipantLines.of(itsParticipants));
    }

    List<Component> all() {
        return List.of(title, meetingLine, participants);
    }

    private void requireAList(String lines) {
        if (ParticipantLines.count(lines) > MOST_PARTICIPANTS) {
            throw new Refused("frame.too-many", MOST_PARTICIPANTS);
        }
        ParticipantLines.read(lines, known);
    }

    /** @throws org.communique.rights.Refused when a participant cannot stand in the list */
    Frame frame() {
        return new Frame(
                title.getValue(), meetingLine.getValue(), ParticipantLines.read(participants.getValue(), known));
    }

    private void count() {
        participants.setHelperText(say("frame.participants-help", ParticipantLines.count(participants.getValue())));
    }
}
