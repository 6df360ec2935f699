package org.communique.people;

import java.util.UUID;

/** Names an organization. */
public record OrganizationId(UUID value) {

    public static OrganizationId next() {
        return new OrganizationId(UUID.randomUUID());
    }
}
