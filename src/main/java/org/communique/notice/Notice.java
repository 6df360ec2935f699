package org.communique.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is told.
 *
 * @param communique what it is about
 * @param facts what the sentence's blanks are filled with; never text of a draft. The title, as the person knew it, where
 *     the person may not look at the communiqué any more
 * @param seen whether the person has seen it
 * @param mail the mail that tells of it, if any or not yet
 */
public record Notice(
        UUID id,
        UUID person,
        UUID communique,
        Told told,
        Map<String, String> facts,
        Instant at,
        boolean seen,
        @Nullable MailId mail) {}
