package org.communique.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The browsers that are known. */
interface SignIns {

    void begin(SignInId id, byte[] secretHash, PersonId person, Instant at);

    /** Deletes those that have come to their end by themselves. */
    void forget(Ends ends);

    /** The living sign-in of a person who may still sign in, which is noted as seen. */
    Optional<SignIn> find(byte[] secretHash, Ends ends, Instant at);

    Set<SignInId> living(Set<SignInId> ids, Ends ends);

    void end(byte[] secretHash);

    /** Ends all of a person, wherever they are signed in. */
    void endAll(PersonId person);

    /**
     * When a sign-in has come to its end by itself.
     *
     * @param lastSeen not seen since this instant
     * @param since begun before this instant
     */
    record Ends(Instant lastSeen, Instant since) {}
}
