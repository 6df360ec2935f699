package org.communique.review;

import java.util.Set;
import org.communique.people.OrganizationId;

/** What the secretariat decides when it circulates: who is asked, and until when. */
public record Circulation(Set<OrganizationId> asked, Deadline deadline) {

    public Circulation {
        asked = Set.copyOf(asked);
    }
}
