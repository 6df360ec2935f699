package org.communique.people;

import java.time.Instant;
import java.util.Optional;

/** The secrets that let somebody in once, as hashes. */
interface WaysIn {

    void add(byte[] secretHash, PersonId person, Instant ends);

    /** Takes one away and says whose it was; of two who try the same at once, one gets nobody. */
    Optional<PersonId> take(byte[] secretHash, Instant at);

    /** Deletes those that came to their end. */
    void forget(Instant at);
}
