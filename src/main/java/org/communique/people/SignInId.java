package org.communique.people;

import java.util.UUID;

/** The number of a sign-in. */
public record SignInId(UUID value) {

    static SignInId next() {
        return new SignInId(UUID.randomUUID());
    }
}
