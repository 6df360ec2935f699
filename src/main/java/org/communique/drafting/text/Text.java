package org.communique.drafting.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The whole text of an edition, which people approve by its hash.
 *
 * @param title 1 to 300 characters
 * @param meetingLine date and place as printed under the title, at most 300 characters
 * @param language a language tag of BCP 47, such as {@code en}
 * @param participants in the order in which they are printed, at most 1,000
 */
public record Text(String title, String meetingLine, String language, Body body, List<Participant> participants) {

    private static final int LONGEST = 300;
    private static final int MOST_PARTICIPANTS = 1_000;
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    /** @throws RefusedText when one of the parts breaks its rule */
    public Text {
        Characters.filledLine("title", title, LONGEST);
        Characters.line("meeting line", meetingLine, LONGEST);
        participants = List.copyOf(participants);
        if (!TAG.matcher(language).matches()) {
            throw new RefusedText("language", "The language is a tag such as en or zh-Hans");
        }
        if (participants.size() > MOST_PARTICIPANTS) {
            throw new RefusedText("participant-count", "A text lists at most " + MOST_PARTICIPANTS + " participants");
        }
    }

    /**
     * Reads a stored text.
     *
     * @throws RefusedText when it breaks a rule, or {@code not-canonical} when it is not the very form that
     *     {@link #canonical()} writes
     */
    public static Text read(String canonical) {
        return TextReader.read(canonical);
    }

    /** The whole text as canonical JSON (schema 1), the form that is stored and hashed. */
    public String canonical() {
        return Canonical.of(this);
    }

    /** SHA-256 over the canonical form in UTF-8. */
    public Hash hash() {
        return Hash.of(canonical());
    }
}
