package org.communique.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communique.coediting.TextId;
import org.communique.people.PersonId;

/** All editions with their stages. */
interface Editions {

    Optional<Edition> find(EditionId id);

    /** The edition, held until the transaction ends, so that two steps cannot be taken from the same stage. */
    Optional<Edition> lock(EditionId id);

    /** The edition, kept at its stage until the transaction ends; those who keep it do not block each other. */
    Optional<Edition> hold(EditionId id);

    /**
     * The edition of a text, held open against a step until the transaction ends; writers do not block each other. With
     * what somebody is in its communiqué once it is held, in one question: it is asked for every batch that is typed.
     */
    Optional<Held> hold(TextId text, PersonId person);

    /** An edition that stays at its stage until the transaction ends, and the roles of the person who asked. */
    record Held(Edition edition, List<Member> roles) {}

    Optional<Edition> ofText(TextId text);

    /** The editions of a communiqué, newest first. */
    List<Edition> of(CommuniqueId communique);

    /** Approved editions whose embargo is over. */
    List<EditionId> overdue(Instant at);

    void add(Edition edition, Instant since);

    /** Stores the stage that an edition has reached and gives it back. */
    <E extends Edition> E save(E edition, Instant since);

    Instant since(EditionId id);
}
