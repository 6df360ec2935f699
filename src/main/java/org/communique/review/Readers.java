package org.communique.review;

import java.time.Instant;
import java.util.List;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How many delegates of an organization have opened the text of a round.
 *
 * @param count how many have
 * @param of how many delegates it has now
 * @param last when one of them opened it last; null when nobody has
 * @param who they are, for the secretariat; empty for everybody else
 */
public record Readers(
        OrganizationId organization,
        int count,
        int of,
        @Nullable Instant last,
        List<PersonId> who) {

    public boolean haveOpenedIt() {
        return count > 0;
    }
}
