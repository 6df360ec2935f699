package org.communique.drafting;

import java.util.UUID;

/** Names one edition of a communiqué. */
public record EditionId(UUID value) {

    public static EditionId next() {
        return new EditionId(UUID.randomUUID());
    }
}
