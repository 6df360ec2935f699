package org.communique.drafting;

import java.time.Instant;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Text;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, numbered copy of a text.
 *
 * @param number 0 for the first of an edition
 * @param hash SHA-256 over the text's canonical form
 * @param madeBy who froze it, null when the process did
 * @param textVersion where on the life of the text it was frozen; null where that was not kept
 */
public record Revision(
        EditionId edition,
        int number,
        Occasion occasion,
        Hash hash,
        Text text,
        @Nullable PersonId madeBy,
        Instant madeAt,
        @Nullable Integer textVersion) {

    /** Why a copy was frozen. */
    public enum Occasion {
        CIRCULATION,
        SUBMISSION,
        PUBLICATION
    }
}
