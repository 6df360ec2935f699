package org.communique.review;

import java.time.Instant;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A position that was stated in a round, for which organization, by whom and when; earlier ones stay as history. */
public record Stated(
        OrganizationId organization,
        Position position,
        PersonId by,
        @Nullable PersonId onBehalfOf,
        Instant at) {}
