package org.communique.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CountedNowTest {

    private static final Instant START = Instant.parse("2031-05-04T08:00:00Z");

    @Test
    void saysNothingFinerThanWhatTheDatabaseKeeps() {
        CountedNow counted = new CountedNow(() -> START);
        counted.instant();
        for (int i = 0; i < 1_000; i++) {
            Instant now = counted.instant();
            assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)).isAfterOrEqualTo(START);
        }
    }

    @Test
    void asksOnceAndCountsOn() {
        AtomicInteger asked = new AtomicInteger();
        CountedNow counted = new CountedNow(() -> {
            asked.incrementAndGet();
            return START;
        });
        Instant before = counted.instant();
        for (int i = 0; i < 100; i++) {
            Instant now = counted.instant();
            assertThat(now).isAfterOrEqualTo(before);
            before = now;
        }
        assertThat(asked).hasValueLessThanOrEqualTo(2);
    }
}
