package org.communique.drafting;

import java.util.List;
import java.util.Optional;

/** All frozen copies; they are added and read, never changed. */
interface Revisions {

    Revision add(Revision revision);

    Optional<Revision> find(EditionId edition, int number);

    /** The revisions of an edition, oldest first. */
    List<Revision> of(EditionId edition);

    /** The number for the next revision of an edition. */
    int nextNumber(EditionId edition);
}
