package org.communique.drafting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.coediting.Grounds;
import org.communique.coediting.TextId;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/** All editions with their stages. */
interface Editions {

    Optional<Edition> find(EditionId id);

    /** The edition, held until the transaction ends, so that two steps cannot be taken from the same stage. */
    Optional<Edition> lock(EditionId id);

    /** The edition, kept at its stage until the transaction ends; those who keep it do not block each other. */
    Optional<Edition> hold(EditionId id);

    /**
     * The edition of a text, held open against a step until the transaction ends; writers do not block each other. With
     * what these persons are in its communiqué once it is held, in one question: it is asked for all that is typed.
     *
     * @param patience how long this transaction waits for any other lock from now on, and then not at all for the
     *     edition; null to wait for both as long as usual
     * @throws org.springframework.dao.CannotAcquireLockException when a step is under way, or is for longer than usual
     */
    Optional<Staffed> hold(TextId text, Set<PersonId> persons, @Nullable Duration patience);

    /** What it rests on whether these persons may write in a text; it is held as by {@link #hold}. */
    Map<PersonId, Grounds> writingGrounds(TextId text, Set<PersonId> persons);

    /** The editions of several texts, each with what some persons are in its communiqué; nothing is held. */
    Map<TextId, Staffed> staffed(Map<TextId, Set<PersonId>> persons);

    /** An edition, and how the persons who were asked about stand to its communiqué; nobody who is not known. */
    record Staffed(Edition edition, Map<PersonId, Part> parts) {}

    /** What a person is in a communiqué and, of what is true everywhere, what the policy asks for. */
    record Part(List<Member> roles, boolean administrator, boolean startsCommuniques, boolean disabled) {}

    Optional<Edition> ofText(TextId text);

    /** The editions of a communiqué, newest first. */
    List<Edition> of(CommuniqueId communique);

    /** The newest edition of each of several communiqués. */
    Map<CommuniqueId, Stands> newest(Collection<CommuniqueId> communiques);

    /** An edition, and since when it has been at its stage. */
    record Stands(Edition edition, Instant since) {}

    /** Approved editions whose embargo is over. */
    List<EditionId> overdue(Instant at);

    void add(Edition edition, Instant since);

    /** Stores the stage that an edition has reached and gives it back. */
    <E extends Edition> E save(E edition, Instant since);

    Instant since(EditionId id);
}
