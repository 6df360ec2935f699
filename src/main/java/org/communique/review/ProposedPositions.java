package org.communique.review;

import java.util.List;
import org.communique.people.OrganizationId;

/** All positions that experts proposed to the heads of their delegations. */
interface ProposedPositions {

    void add(RoundId round, ProposedPosition proposed);

    /** What was proposed within one delegation in a round, oldest first. */
    List<ProposedPosition> of(RoundId round, OrganizationId organization);
}
