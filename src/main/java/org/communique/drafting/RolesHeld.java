package org.communique.drafting;

import org.communique.people.PersonId;
import org.communique.people.Roles;
import org.springframework.stereotype.Component;

/** Who has a role in a communiqué that is still on its way. */
@Component
class RolesHeld implements Roles {

    private final Communiques communiques;
    private final Editions editions;

    RolesHeld(Communiques communiques, Editions editions) {
        this.communiques = communiques;
        this.editions = editions;
    }

    @Override
    public boolean hasOne(PersonId person) {
        return communiques.of(person).stream()
                .map(communique -> editions.of(communique.id()).getFirst())
                .anyMatch(edition -> !edition.stage().isOver());
    }
}
