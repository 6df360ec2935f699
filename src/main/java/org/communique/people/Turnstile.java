package org.communique.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** Lets everybody through so many times in a while, each for themselves. */
public final class Turnstile<T> {

    private static final int MOST_KNOWN = 100_000;

    private final int times;
    private final Duration period;
    private final Cache<T, Bucket> buckets;

    /** @param times how often in this while; who has been let through so often waits until some of it is over */
    public Turnstile(int times, Duration period) {
        this.times = times;
        this.period = period;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(period)
                .maximumSize(MOST_KNOWN)
                .build();
    }

    /** How long to wait, when it was too often. */
    public Optional<Duration> tooOften(T who) {
        ConsumptionProbe probe = buckets.get(who, first -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                .build();
    }
}
