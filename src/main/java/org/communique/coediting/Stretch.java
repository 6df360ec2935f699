package org.communique.coediting;

import java.time.Instant;
import java.util.List;
import org.communique.people.PersonId;

/**
 * A stretch of writing in the life of a text: by one person, or by several who wrote in turns.
 *
 * @param version of the text at its end
 * @param steps how many steps it took; none where a text began
 * @param writers in the order in which they came
 * @param since when it began
 * @param at when it ended
 */
public record Stretch(int version, int steps, List<PersonId> writers, Instant since, Instant at) {

    public Stretch {
        writers = List.copyOf(writers);
    }
}
