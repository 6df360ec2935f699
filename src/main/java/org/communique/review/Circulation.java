package org.communique.review;

import java.util.Set;
import org.communique.people.OrganizationId;

/**
 * What the secretariat decides when it circulates: who is asked, and until when.
 *
 * @param blind whether what is said is shown to others only after the close
 */
public record Circulation(Set<OrganizationId> asked, Deadline deadline, boolean blind) {

    /** A round in which everybody who is asked sees what others say. */
    public Circulation(Set<OrganizationId> asked, Deadline deadline) {
        this(asked, deadline, false);
    }

    public Circulation {
        asked = Set.copyOf(asked);
    }
}
