package org.communique.notice;

import java.time.Instant;
import java.util.UUID;

/** Secrets that let somebody in once, and soon. */
public interface OneTimeSignIns {

    /** A new secret for an address in a mail; nobody can read it here afterwards. */
    Prepared prepare(UUID person);

    /**
     * A secret, not used yet.
     *
     * @param ends from this instant on it lets nobody in
     */
    record Prepared(String words, Instant ends) {}
}
