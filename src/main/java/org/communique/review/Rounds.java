package org.communique.review;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.drafting.EditionId;
import org.communique.people.OrganizationId;
import org.communique.record.Now;
import org.communique.rights.Refused;

/** All rounds with who was asked and what they answered. */
interface Rounds {

    void open(Round round);

    Optional<Round> find(RoundId id);

    /** The open round of an edition, held until the transaction ends: an answer and the close cannot cross. */
    Optional<Round> lockOpen(EditionId edition);

    /**
     * The same, when there has to be one.
     *
     * @throws Refused when the round has closed
     */
    default Round requireOpen(EditionId edition) {
        return lockOpen(edition).orElseThrow(() -> new Refused("review.closed"));
    }

    /**
     * A round that can still be answered.
     *
     * @param at this instant, before its deadline: what counts is also written down as before it
     */
    record Answerable(Round round, Instant at) {}

    /**
     * The open round of an edition, held, while its deadline has not passed by the database's clock.
     *
     * @throws Refused when the round has closed, or the process is about to close it
     */
    default Answerable answerable(EditionId edition, Now now) {
        Round round = requireOpen(edition);
        Instant at = now.instant();
        if (round.deadline().hasPassed(at)) {
            throw new Refused("review.closed");
        }
        return new Answerable(round, at);
    }

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

    /** The organizations whose answer is awaited, in the order of asking. */
    default Set<OrganizationId> silent(Round round) {
        Set<OrganizationId> silent = new LinkedHashSet<>(round.organizations());
        stated(round.id()).forEach(stated -> silent.remove(stated.organization()));
        return silent;
    }
}
