package org.communique.people;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** The person who is signed in, as the session knows them; everything else is asked afresh for every act. */
public record SignedIn(UUID person) implements Principal, Serializable {

    public Voice voice() {
        return Voice.of(new PersonId(person));
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
