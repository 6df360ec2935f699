package org.communique.drafting;

import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.rights.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person with a role in one communiqué.
 *
 * @param organization for which a participant speaks; null for every other role
 * @param head whether the participant heads that organization's delegation
 */
public record Member(PersonId person, Role role, @Nullable OrganizationId organization, boolean head) {

    public static Member of(PersonId person, Role role) {
        return new Member(person, role, null, false);
    }
}
