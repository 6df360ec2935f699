package org.communique.people;

import java.util.UUID;

/** Names a person. */
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }
}
