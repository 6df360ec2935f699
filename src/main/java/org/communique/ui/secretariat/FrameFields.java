package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.drafting.Frame;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.text.Participant;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Pieces;

/** Title, meeting line and participants list; what somebody typed is never replaced by a suggestion. */
class FrameFields {

    private static final int MOST_PARTICIPANTS = 1_000;

    private final TextField title = Fields.needed("frame.title", 300);
    private final TextField meetingLine = Fields.needed("frame.meeting-line", 300);
    private final TextArea participants = new TextArea(say("frame.participants"));
    private final Set<Component> typed = new HashSet<>();
    private List<Participant> known = List.of();

    FrameFields() {
        meetingLine.setHelperText(say("frame.meeting-line-help"));
        participants.setWidthFull();
        participants.setMinRows(4);
        participants.setMaxRows(16);
        participants.setErrorMessage(say("frame.too-many", MOST_PARTICIPANTS));
        participants.setValueChangeMode(ValueChangeMode.LAZY);
        participants.addValueChangeListener(change -> count());
        List.of(title, meetingLine).forEach(this::rememberTyping);
        rememberTyping(participants);
        count();
    }

    private void rememberTyping(AbstractField<?, String> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isBlank()) {
                typed.add(field);
            } else if (change.isFromClient()) {
                typed.remove(field);
            }
        });
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
        suggest(title, words);
    }

    void suggestMeetingLine(String words) {
        suggest(meetingLine, words);
    }

    void suggestParticipants(List<Participant> list) {
        suggest(participants, ParticipantLines.of(list));
    }

    /** Takes over what a brought text says; like typed words it is not replaced by a suggestion afterwards. */
    void bring(Imported text) {
        bring(title, text.title());
        bring(meetingLine, text.meetingLine());
        bring(participants, ParticipantLines.of(text.participants()));
    }

    private void bring(AbstractField<?, String> field, String words) {
        if (!words.isEmpty()) {
            suggest(field, words);
            typed.add(field);
        }
    }

    private void suggest(AbstractField<?, String> field, String words) {
        if (!typed.contains(field)) {
            field.setValue(words);
        }
    }

    boolean filled() {
        boolean tooMany = ParticipantLines.count(participants.getValue()) > MOST_PARTICIPANTS;
        participants.setInvalid(tooMany);
        return Fields.filled(List.of(title, meetingLine)) && !tooMany;
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
