package org.communique.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.communique.rights.Refused;

/**
 * Until when a round is open: one value, shown the same everywhere.
 *
 * @param instant an answer before it counts, one at it or after it does not; by the database's clock
 * @param zone in which the deadline is spoken of, the zone of the meeting's place
 */
public record Deadline(Instant instant, ZoneId zone) {

    /** No round is open for longer than this. */
    static final Duration LONGEST_ROUND = Duration.ofDays(731);

    /** @throws Refused when it has passed already, or is more than two years away */
    void requireAhead(Instant now) {
        if (hasPassed(now)) {
            throw new Refused("review.deadline-in-the-past");
        }
        if (instant.isAfter(now.plus(LONGEST_ROUND))) {
            throw new Refused("review.deadline-too-far");
        }
    }

    public boolean hasPassed(Instant now) {
        return !now.isBefore(instant);
    }
}
