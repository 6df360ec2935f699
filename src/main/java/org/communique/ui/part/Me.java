package org.communique.ui.part;

import java.time.ZoneId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.SignedIn;
import org.communique.people.Voice;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person at this desk. */
@Component
public class Me {

    private final Peopling people;

    Me(Peopling people) {
        this.people = people;
    }

    /** With whose voice everything on this desk is done. */
    public Voice voice() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return signedIn.voice();
    }

    public Person person() {
        return people.person(voice().person());
    }

    /** In which times are shown, beside UTC. */
    public ZoneId zone() {
        return person().zone();
    }
}
