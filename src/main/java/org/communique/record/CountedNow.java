package org.communique.record;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A clock that is asked once a second and counted on in between. It goes back only when the clock itself was set. While
 * one asks, the others count on from the last answer: nobody waits for somebody else's way to the clock.
 */
final class CountedNow {

    private static final Duration ASKED_EVERY = Duration.ofSeconds(1);

    private final Supplier<Instant> clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable Answer last;

    /** @param nanos when it was given, on the counter of the machine */
    private record Answer(Instant at, long nanos) {

        Instant counted(long now) {
            return at.plusNanos(now - nanos);
        }
    }

    CountedNow(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** As fine as the database keeps instants: it would round what is finer, and up at times. */
    Instant instant() {
        Answer known = last;
        long nanos = System.nanoTime();
        boolean old = known == null || nanos - known.nanos() >= ASKED_EVERY.toNanos();
        if (old && (asking.compareAndSet(false, true) || known == null)) {
            try {
                known = ask(known, nanos);
                last = known;
            } finally {
                asking.set(false);
            }
        }
        return known.counted(nanos).truncatedTo(ChronoUnit.MICROS);
    }

    private Answer ask(@Nullable Answer before, long nanos) {
        Instant fresh = clock.get();
        Instant counted = before == null ? fresh : before.counted(nanos);
        // A little behind is only the way to the clock and back.
        boolean behind = fresh.isBefore(counted) && fresh.plus(ASKED_EVERY).isAfter(counted);
        return new Answer(behind ? counted : fresh, nanos);
    }
}
