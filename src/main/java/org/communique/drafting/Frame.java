package org.communique.drafting;

import java.util.List;
import org.communique.drafting.text.Participant;

/** What stands around the body of a text: its title, the meeting line and the participants in their order. */
public record Frame(String title, String meetingLine, List<Participant> participants) {

    public Frame {
        participants = List.copyOf(participants);
    }
}
