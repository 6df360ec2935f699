package org.communique.review;

import java.time.Instant;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A position that an expert proposes to the head of the delegation to state. It states nothing, and nobody outside the delegation
 * sees it.
 *
 * @param note what the expert says to it, for the head only, if anything
 */
public record ProposedPosition(
        OrganizationId organization,
        PersonId by,
        Position position,
        @Nullable String note,
        Instant at) {}
