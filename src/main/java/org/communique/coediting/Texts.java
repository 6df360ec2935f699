package org.communique.coediting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.communique.people.PersonId;

/** All versions of all texts. */
interface Texts {

    Optional<LiveText> newest(TextId id);

    /** @return false when that version is already there: somebody else was first */
    boolean add(LiveText text);

    Set<PersonId> writers(TextId id);

    default LiveText next(LiveText before, String doc, PersonId writer, Instant at) {
        return new LiveText(before.id(), before.version() + 1, doc, writer, at);
    }
}
