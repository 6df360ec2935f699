package org.communique.drafting;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.communique.people.OrganizationId;

/** Knows which organizations were asked about an edition; whoever holds the rounds implements it. */
public interface Asking {

    /** The revision of the first round in which an organization was asked and not taken off; empty when never. */
    OptionalInt firstRevision(EditionId edition, OrganizationId organization);

    /** When that round was opened; empty when the organization was never asked. */
    Optional<Instant> firstOpened(EditionId edition, OrganizationId organization);

    /** Whether a round is open in which nobody sees what others say. */
    boolean isBlind(EditionId edition);
}
