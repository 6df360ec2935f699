package org.communique.coediting;

import java.util.UUID;

/** Names a text that is being written. */
public record TextId(UUID value) {

    public static TextId next() {
        return new TextId(UUID.randomUUID());
    }
}
