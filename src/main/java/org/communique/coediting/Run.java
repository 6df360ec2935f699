package org.communique.coediting;

import java.time.Instant;
import org.communique.people.PersonId;

/**
 * Steps by one person without a pause and without anybody else's between them.
 *
 * @param version of the text after them
 * @param whole whether the text was begun or replaced as a whole
 */
record Run(int version, int steps, PersonId writer, Instant since, Instant at, boolean whole) {}
