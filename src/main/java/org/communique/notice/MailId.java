package org.communique.notice;

import java.util.UUID;

/** The number of a mail; its Message-ID says it too, so a mail that is sent twice is known as the same one. */
public record MailId(UUID value) {

    static MailId next() {
        return new MailId(UUID.randomUUID());
    }
}
