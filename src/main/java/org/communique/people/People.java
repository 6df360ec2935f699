package org.communique.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All people and organizations that the house knows. */
interface People {

    Optional<Person> find(PersonId id);

    Optional<Person> findByEmail(String email);

    List<Person> all();

    List<Person> allOf(Collection<PersonId> ids);

    void save(Person person);

    Optional<String> passwordHash(PersonId id);

    void setPasswordHash(PersonId id, String hash);

    int administrators();

    Optional<Organization> findOrganization(OrganizationId id);

    List<Organization> organizations();

    void save(Organization organization);
}
