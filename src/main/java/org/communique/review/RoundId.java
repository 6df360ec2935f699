package org.communique.review;

import java.util.UUID;

/** Names a round of review. */
public record RoundId(UUID value) {

    public static RoundId next() {
        return new RoundId(UUID.randomUUID());
    }
}
