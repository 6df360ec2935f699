package org.communique.web.signin;

import java.time.ZoneId;
import java.util.Locale;
import org.communique.CannotStart;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.rights.Refused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the first person in where nobody is yet: an administrator whom the settings name. There is no default. */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final int SHORTEST_PASSWORD = 12;
    private static final String HOW =
            "Set COMMUNIQUE_FIRST_ADMINISTRATOR_EMAIL and COMMUNIQUE_FIRST_ADMINISTRATOR_PASSWORD"
                    + " (" + SHORTEST_PASSWORD + " characters or more, " + KnownPeople.LONGEST_PASSWORD
                    + " bytes at most) for the first start; they are not needed afterwards.";

    private final Peopling people;
    private final String email;
    private final String password;

    FirstAdministrator(
            Peopling people,
            @Value("${communique.first-administrator.email:}") String email,
            @Value("${communique.first-administrator.password:}") String password) {
        this.people = people;
        this.email = email;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!people.nobodyIsHere()) {
            return;
        }
        if (email.isBlank()) {
            throw new CannotStart(
                    "Nobody could sign in: there are no people yet and no first administrator is set.", HOW);
        }
        if (password.length() < SHORTEST_PASSWORD || KnownPeople.tooLong(password)) {
            throw new CannotStart("The password of the first administrator is too short or too long.", HOW);
        }
        admit();
    }

    private void admit() {
        Person first =
                new Person(PersonId.next(), email, email, null, Locale.ENGLISH, ZoneId.of("UTC"), true, false, false);
        try {
            people.admit(first, password);
        } catch (Refused odd) {
            throw new CannotStart("The e-mail address of the first administrator is not one.", HOW);
        }
    }
}
