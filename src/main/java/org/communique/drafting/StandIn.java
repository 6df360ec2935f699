package org.communique.drafting;

import java.time.Instant;
import java.util.UUID;
import org.communique.people.PersonId;

/**
 * A delegate who speaks for the head of the delegation for some time.
 *
 * @param head in whose place
 * @param person who stands in
 * @param from from this instant on
 * @param until before this instant
 */
public record StandIn(UUID id, PersonId head, PersonId person, Instant from, Instant until) {

    boolean isActive(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
