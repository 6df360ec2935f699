package org.communique.drafting;

import java.util.Locale;

/**
 * The lasting thing: one meeting's statement, at one permanent address, in one or more editions.
 *
 * @param slug its name in the permanent address
 * @param confidential whether mails leave its title out
 */
public record Communique(
        CommuniqueId id, Meeting meeting, String slug, Frame frame, Locale language, boolean confidential) {

    /** The same with what stands around one of its texts. */
    Communique around(Frame text) {
        return new Communique(id, meeting, slug, text, language, confidential);
    }
}
