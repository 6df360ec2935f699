package org.communique.coediting;

import java.time.Instant;
import java.util.regex.Pattern;
import org.communique.people.PersonId;

/**
 * One change of a text, as it is stored and as everybody gets it.
 *
 * @param version of the text after it
 * @param json ProseMirror's step; half a character in it is escaped, as neither tables nor lines would pass it on
 * @param client the editor from which it came, or {@link #AUTHORITY}
 * @param batch the batch with which it came; empty when the authority made it
 * @param at when it was committed, by the database's clock
 */
public record Step(int version, String json, PersonId writer, String client, String batch, Instant at) {

    /** The client of steps that came from no editor: imports, restores, mended block ids. */
    public static final String AUTHORITY = "authority";

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    public Step {
        json = HALF.matcher(json)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }
}
