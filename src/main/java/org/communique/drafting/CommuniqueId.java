package org.communique.drafting;

import java.util.UUID;

/** Names one communiqué. */
public record CommuniqueId(UUID value) {

    public static CommuniqueId next() {
        return new CommuniqueId(UUID.randomUUID());
    }
}
