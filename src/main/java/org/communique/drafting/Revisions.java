package org.communique.drafting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All frozen copies; they are added and read, never changed. */
interface Revisions {

    Revision add(Revision revision);

    Optional<Revision> find(EditionId edition, int number);

    /** The revisions of an edition, oldest first. */
    List<Revision> of(EditionId edition);

    /** All revisions of several editions without their words, oldest first. */
    List<Frozen> frozen(Collection<EditionId> editions);

    /** What stands around some frozen texts, one of each edition. */
    Map<EditionId, Frame> frames(Map<EditionId, Integer> numbers);

    /**
     * That a copy was frozen.
     *
     * @param textVersion where on the life of the text; null where that was not kept
     */
    record Frozen(
            EditionId edition,
            int number,
            Revision.Occasion occasion,
            @Nullable Integer textVersion) {}

    /** The number for the next revision of an edition. */
    int nextNumber(EditionId edition);
}
