package org.communique.record;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of the record; they can be added to and read, nothing else. */
interface Entries {

    /**
     * Adds an act behind the last entry; one writer at a time until its transaction ends, so that
     * numbers and instants run in the same order.
     */
    Entry append(Act act, Now now);

    /** What would be added just now; nobody waits for it, and nothing is. */
    Entry asIfAppended(Act act, Now now);

    List<Entry> ofCommunique(UUID communique);

    /** Everybody who did this in a communiqué. */
    Set<UUID> who(UUID communique, Deed deed);

    /** Of these communiqués, those in which somebody did this. */
    Set<UUID> where(UUID who, Deed deed, Set<UUID> communiques);

    void inOrder(Consumer<Entry> reader);
}
