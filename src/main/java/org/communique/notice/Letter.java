package org.communique.notice;

import java.util.regex.Matcher;

/**
 * A mail as it is handed to the post.
 *
 * @param mail also its Message-ID
 * @param to the address
 * @param name the addressee's
 * @param text the same words without any form
 */
public record Letter(MailId mail, String to, String name, String subject, String text, String html) {

    /** Its words without any form; the link, which is its addressee's alone, gives way to other words. */
    public String textWith(String insteadOfTheLink) {
        return text.replaceAll("https?://\\S+", Matcher.quoteReplacement(insteadOfTheLink));
    }

    /** Letters may hold a way in, and whom they are for is nobody's business either. */
    @Override
    public String toString() {
        return "Letter " + mail.value();
    }
}
