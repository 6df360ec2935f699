package org.communique.notice;

/**
 * A mail as it is handed to the post.
 *
 * @param mail also its Message-ID
 * @param to the address
 * @param name the addressee's
 * @param text the same words without any form
 */
public record Letter(MailId mail, String to, String name, String subject, String text, String html) {

    /** Letters may hold a way in, and whom they are for is nobody's business either. */
    @Override
    public String toString() {
        return "Letter " + mail.value();
    }
}
