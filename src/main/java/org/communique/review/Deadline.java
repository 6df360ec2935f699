package org.communique.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Until when a round is open: one value, shown the same everywhere.
 *
 * @param instant an answer before it counts, one at it or after it does not; by the database's clock
 * @param zone in which the deadline is spoken of, the zone of the meeting's place
 */
public record Deadline(Instant instant, ZoneId zone) {

    /** No round is open for longer than this. */
    static final Duration LONGEST_ROUND = Duration.ofDays(731);

    boolean isTooFar(Instant now) {
        return instant.isAfter(now.plus(LONGEST_ROUND));
    }

    public boolean hasPassed(Instant now) {
        return !now.isBefore(instant);
    }
}
