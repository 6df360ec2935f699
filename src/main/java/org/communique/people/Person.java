package org.communique.people;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with communiqués.
 *
 * @param email the address, unique without regard to case
 * @param organization for whom the person speaks, null for example for the secretariat's own staff
 * @param language of the desks
 * @param zone in which times are shown; UTC by that name, as browsers know no "Z"
 * @param administrator manages people and organizations, never text
 * @param startsCommuniques may open new communiqués
 * @param disabled the account is switched off; people are never deleted
 */
public record Person(
        PersonId id,
        String name,
        String email,
        @Nullable OrganizationId organization,
        Locale language,
        ZoneId zone,
        boolean administrator,
        boolean startsCommuniques,
        boolean disabled) {

    public Person {
        zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }
}
