package org.communique.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who stands in for whom. */
interface StandIns {

    void add(CommuniqueId communique, StandIn standIn);

    /** Those that have not been ended, of heads and delegates who still are, soonest first. */
    List<StandIn> of(CommuniqueId communique);

    void end(UUID id, Instant at);
}
