package org.communique.drafting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.communique.people.PersonId;

/** Who stands in for whom. */
interface StandIns {

    void add(CommuniqueId communique, StandIn standIn);

    /** Those that have not been ended, of heads and delegates who still are, soonest first. */
    List<StandIn> of(CommuniqueId communique);

    /** Of these communiqués, those in which a person stands in for a head of delegation at an instant. */
    Set<CommuniqueId> where(PersonId person, Instant at, Collection<CommuniqueId> communiques);

    void end(UUID id, Instant at);
}
