package org.communique.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.drafting.EditionId;
import org.communique.people.OrganizationId;

/** All rounds with who was asked and what they answered. */
interface Rounds {

    void open(Round round);

    Optional<Round> find(RoundId id);

    /** The open round of an edition, held until the transaction ends: an answer and the close cannot cross. */
    Optional<Round> lockOpen(EditionId edition);

    /** A round, held until the transaction ends. */
    Optional<Round> lock(RoundId id);

    /** The rounds of an edition, oldest first. */
    List<Round> of(EditionId edition);

    /** The rounds of several editions, each oldest first; nothing for those that had none. */
    Map<EditionId, List<Round>> of(Collection<EditionId> editions);

    /** Several rounds. */
    List<Round> all(Collection<RoundId> ids);

    /** The organizations that have stated a position in each of several rounds. */
    Map<RoundId, Set<OrganizationId>> answered(Collection<RoundId> ids);

    /** The editions whose open round has passed its deadline. */
    List<EditionId> overdue(Instant at);

    void moveDeadline(RoundId id, Deadline deadline);

    /** When the process last reminded those who were silent. */
    Optional<Instant> lastReminded(RoundId id);

    void markReminded(RoundId id, Instant at);

    void close(RoundId id, Round.Closed closed);

    /** Asks an organization, also again after it was taken off. */
    void ask(RoundId id, OrganizationId organization, Instant at);

    void takeOff(RoundId id, OrganizationId organization, Instant at);

    void state(RoundId id, Stated stated);

    /** Every position ever stated in a round, oldest first. */
    List<Stated> stated(RoundId id);
}
