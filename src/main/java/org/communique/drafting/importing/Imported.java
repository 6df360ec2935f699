package org.communique.drafting.importing;

import java.time.LocalDate;
import java.util.List;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Participant;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was recognized, for a person to look over before it becomes a draft.
 *
 * @param title empty when none was recognized
 * @param meetingLine as it stood in the text; empty when none was recognized
 * @param from first day of the meeting, in the meeting's own calendar
 * @param to last day; the first day where the meeting took one day
 * @param body at least one block; without the frame and the list of participants
 */
public record Imported(
        String title,
        String meetingLine,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String city,
        @Nullable String country,
        Body body,
        List<Participant> participants,
        List<Finding> findings) {

    public Imported {
        participants = List.copyOf(participants);
        findings = List.copyOf(findings);
    }
}
