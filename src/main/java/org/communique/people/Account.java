package org.communique.people;

/** A person with the hash of the password, for the sign-in only. */
public record Account(Person person, String passwordHash) {

    @Override
    public String toString() {
        return "Account of " + person.id();
    }
}
