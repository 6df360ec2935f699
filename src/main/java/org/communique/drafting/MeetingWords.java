package org.communique.drafting;

import org.communique.people.PlainWords;
import org.communique.rights.Refused;

/** Checks what was typed about a meeting. */
final class MeetingWords {

    private MeetingWords() {}

    static Meeting checked(Meeting meeting) {
        if (meeting.endsOn().isBefore(meeting.startsOn())) {
            throw new Refused("drafting.meeting-ends-before-it-starts");
        }
        return new Meeting(
                meeting.id(),
                PlainWords.line(meeting.series(), 200),
                meeting.ordinal(),
                meeting.startsOn(),
                meeting.endsOn(),
                PlainWords.line(meeting.city(), 80),
                PlainWords.line(meeting.country(), 80),
                PlainWords.lineOrNone(meeting.host(), 200),
                PlainWords.lineOrNone(meeting.inConjunctionWith(), 200),
                meeting.zone());
    }
}
