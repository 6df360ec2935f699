package org.communique.people;

import java.util.Optional;
import java.util.UUID;
import org.communique.notice.AddressBook;
import org.communique.notice.Addressee;
import org.springframework.stereotype.Component;

/** Says where people with a living account get their mails. */
@Component
class AddressesOfPeople implements AddressBook {

    private final People people;

    AddressesOfPeople(People people) {
        this.people = people;
    }

    @Override
    public Optional<Addressee> find(UUID person) {
        return people.find(new PersonId(person))
                .filter(known -> !known.disabled())
                .map(known -> new Addressee(person, known.name(), known.email(), known.language(), known.zone()));
    }
}
