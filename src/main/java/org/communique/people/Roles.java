package org.communique.people;

/** Knows who has a part in texts; whoever holds the communiqués implements it. */
public interface Roles {

    /** Whether the person has a role in a communiqué that is not over. */
    boolean hasOne(PersonId person);
}
