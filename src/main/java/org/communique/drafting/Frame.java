package org.communique.drafting;

import java.util.List;
import java.util.Locale;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.Text;

/** What stands around the body of a text: its title, the meeting line and the participants in their order. */
public record Frame(String title, String meetingLine, List<Participant> participants) {

    /** Around a text that is not there yet for a person. */
    static final Frame NONE = new Frame("", "", List.of());

    public Frame {
        participants = List.copyOf(participants);
    }

    /** What stood around a text when it was frozen. */
    static Frame of(Text text) {
        return new Frame(text.title(), text.meetingLine(), text.participants());
    }

    /**
     * The whole text of an edition with this body.
     *
     * @throws org.communique.drafting.text.RefusedText when a part of it cannot stand there
     */
    Text around(Body body, Locale language) {
        return new Text(title, meetingLine, language.toLanguageTag(), body, participants);
    }
}
