package org.communique.ui.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communique.coediting.Stretch;
import org.communique.drafting.Revision;
import org.communique.people.PersonId;

/**
 * A moment in the life of a text at which somebody paused, or at which it was frozen.
 *
 * @param version of the text
 * @param writers who had written until then since the moment before
 * @param frozen the revisions that were made of it
 */
record Moment(int version, List<PersonId> writers, Instant at, List<Revision> frozen) {

    Moment {
        writers = List.copyOf(writers);
        frozen = List.copyOf(frozen);
    }

    /** Oldest first; a revision that was frozen in the midst of writing is a moment of its own. */
    static List<Moment> of(List<Stretch> life, List<Revision> revisions) {
        Map<Integer, Moment> moments = new TreeMap<>();
        life.forEach(s -> moments.put(s.version(), new Moment(s.version(), s.writers(), s.at(), List.of())));
        for (Revision revision : revisions) {
            Integer version = revision.textVersion();
            if (version != null) {
                Moment there = moments.get(version);
                moments.put(version, there == null ? midst(life, version, revision) : there.with(revision));
            }
        }
        return List.copyOf(moments.values());
    }

    private static Moment midst(List<Stretch> life, int version, Revision revision) {
        List<PersonId> writers = life.stream()
                .filter(stretch -> stretch.version() > version)
                .findFirst()
                .map(Stretch::writers)
                .orElse(List.of());
        return new Moment(version, writers, revision.madeAt(), List.of(revision));
    }

    private Moment with(Revision revision) {
        List<Revision> more = new ArrayList<>(frozen);
        more.add(revision);
        return new Moment(version, writers, at, more);
    }
}
