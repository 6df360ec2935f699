package org.communique.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that did not reach somebody so far.
 *
 * @param told what it tells of, null for a digest or a sign-in, and for what is said within a delegation
 * @param why the last answer of the post
 * @param tries how often it was tried
 * @param givenUp whether nobody tries it any more by itself
 */
public record Undelivered(
        MailId mail,
        UUID person,
        @Nullable Told told,
        NotDelivered.Why why,
        int tries,
        boolean givenUp,
        Instant written) {}
