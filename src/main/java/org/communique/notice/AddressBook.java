package org.communique.notice;

import java.util.Optional;
import java.util.UUID;

/** Where people get their mails. */
public interface AddressBook {

    /** Nobody where the account is switched off. */
    Optional<Addressee> find(UUID person);
}
