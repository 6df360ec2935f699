package org.communique.review;

import java.time.Instant;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/** How an organization stands to a proposal of another; it may change its mind until the close. */
public record Support(
        OrganizationId organization,
        Side side,
        PersonId by,
        @Nullable PersonId onBehalfOf,
        Instant at) {

    /** For it, against it, or neither any more. */
    public enum Side {
        SUPPORTS,
        OPPOSES,
        NEITHER
    }
}
