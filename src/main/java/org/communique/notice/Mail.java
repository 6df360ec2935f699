package org.communique.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, from the act that it tells of until it is delivered. What it says is put together when it is sent,
 * from what the person may know then.
 *
 * @param way for a sign-in, the notice whose link the person had followed, if any
 */
public record Mail(
        MailId id, UUID person, Kind kind, @Nullable UUID way, Instant written) {

    /** What kinds of mails there are. */
    public enum Kind {
        /** One thing that happened or is asked. */
        NOTICE,
        /** What happened since yesterday. */
        DIGEST,
        /** The way in for somebody who asked for it. */
        SIGN_IN
    }
}
