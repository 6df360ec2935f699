package org.communique.record;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A clock that is asked once a second and counted on in between. It goes back only when the clock itself was set. */
final class CountedNow {

    private static final Duration ASKED_EVERY = Duration.ofSeconds(1);

    private final Supplier<Instant> clock;
    private Instant asked = Instant.MIN;
    private long askedAt = System.nanoTime() - ASKED_EVERY.toNanos();

    CountedNow(Supplier<Instant> clock) {
        this.clock = clock;
    }

    synchronized Instant instant() {
        long nanos = System.nanoTime();
        if (nanos - askedAt >= ASKED_EVERY.toNanos()) {
            Instant fresh = clock.get();
            Instant counted = asked.equals(Instant.MIN) ? fresh : asked.plusNanos(nanos - askedAt);
            // A little behind is only the way to the clock and back.
            boolean behind = fresh.isBefore(counted) && fresh.plus(ASKED_EVERY).isAfter(counted);
            asked = behind ? counted : fresh;
            askedAt = nanos;
        }
        return asked.plusNanos(nanos - askedAt);
    }
}
