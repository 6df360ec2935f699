package org.communique.coediting;

import java.time.Instant;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A text as it stands now.
 *
 * @param version counts the saves from 1
 * @param doc the document as JSON
 * @param writer who saved this version, null when the program made it
 */
public record LiveText(
        TextId id, int version, String doc, @Nullable PersonId writer, Instant savedAt) {}
