package org.communique.drafting.importing;

import org.jspecify.annotations.Nullable;

/**
 * One thing to tell the person who brought a text: what was recognized in it, dropped from it or is uncertain.
 *
 * @param count how often, at least 1
 * @param quote the words in question, where there are any
 */
public record Finding(Kind kind, int count, @Nullable String quote) {

    /** What can be told about an imported text. */
    public enum Kind {
        HEADINGS,
        PARAGRAPHS,
        BULLET_ITEMS,
        NUMBERED_ITEMS,
        PARTICIPANTS,
        /** The line that says only "Communiqué". */
        LABEL_DROPPED,
        /** The line before the participants; the list is generated from the meeting. */
        LEAD_IN_DROPPED,
        /** Control characters, halves of characters, undefined bytes, what turns the direction of writing. */
        CHARACTERS_DROPPED,
        /** The bytes were no UTF-8: accented letters may be wrong. */
        READ_AS_WINDOWS_1252,
        /** A numbered item that is shown with another number than it had. */
        NUMBER_CHANGED,
        /** A participant whose last part after a comma is no country that is known; kept as part of the name. */
        COUNTRY_UNCERTAIN,
        /** An entry of the participants list that is blank or too long. */
        PARTICIPANT_DROPPED,
        NO_TITLE,
        NO_MEETING_LINE,
        NO_PARTICIPANTS,
        NO_BODY
    }
}
