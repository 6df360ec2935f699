package org.communique.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Text;

/**
 * An edition as the public has it; never changed.
 *
 * @param slug its name in the permanent address
 * @param number by which it is cited: year and running number
 * @param html the body of the page, rendered once from the approved text
 */
public record Publication(
        EditionId id,
        String slug,
        int edition,
        String number,
        LocalDate startsOn,
        LocalDate endsOn,
        String city,
        String country,
        Hash hash,
        Text text,
        String html,
        Instant publishedAt) {}
