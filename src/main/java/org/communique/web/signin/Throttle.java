package org.communique.web.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address of the network may ask for mails and try ways in. */
@Component
class Throttle {

    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 100_000;

    private final int asks;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(A_WHILE)
            .maximumSize(MOST_ADDRESSES)
            .build();

    /** @param asks in ten minutes; a whole delegation may sit behind one address */
    Throttle(@Value("${communique.sign-in.asks}") int asks) {
        this.asks = asks;
    }

    /** How long to wait, when it was too often. */
    Optional<Duration> tooOften(String address) {
        ConsumptionProbe probe = buckets.get(address, first -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(asks).refillGreedy(asks, A_WHILE))
                .build();
    }
}
