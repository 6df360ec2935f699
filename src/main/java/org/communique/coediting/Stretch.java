package org.communique.coediting;

import java.time.Instant;
import org.communique.people.PersonId;

/**
 * A stretch of writing by one person in the life of a text.
 *
 * @param version of the text at its end
 * @param steps how many steps it took
 * @param at when it ended
 */
public record Stretch(int version, int steps, PersonId writer, Instant at) {}
