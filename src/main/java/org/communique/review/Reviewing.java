package org.communique.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.drafting.Staging;
import org.communique.notice.Told;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.review.Round.Closed;
import org.communique.review.Round.How;
import org.communique.review.Rounds.Answerable;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A round of review while it is open: answering, moving its deadline, changing who is asked, closing. */
@Service
@Transactional
public class Reviewing {

    private final Rounds rounds;
    private final Staging staging;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Audience audience;
    private final Now now;

    Reviewing(Rounds rounds, Staging staging, Access access, Acts acts, Peopling people, Audience audience, Now now) {
        this.rounds = rounds;
        this.staging = staging;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.audience = audience;
        this.now = now;
    }

    /** States or changes the position of the organization whose delegation the person heads. */
    public Stated respondToReview(Voice voice, EditionId id, Position position) {
        Edition edition = access.require(voice, Action.STATE_POSITION, id);
        Answerable answerable = rounds.answerable(id, now);
        Round round = answerable.round();
        Member head = access.roles(voice.person(), edition.identity().communique()).stream()
                .filter(m -> m.head() && m.organization() != null && round.asks(m.organization()))
                .findFirst()
                .orElseThrow(() -> new Refused("review.not-asked"));
        OrganizationId organization = head.organization();
        Voice speaking = new Voice(
                voice.person(),
                access.standsInFor(voice.person(), edition.identity().communique())
                        .orElse(voice.onBehalfOf()));
        Stated stated = new Stated(organization, position, speaking.person(), speaking.onBehalfOf(), answerable.at());
        boolean hadAnsweredAll = haveAllAnswered(round);
        rounds.state(round.id(), stated);
        acts.write(
                speaking,
                Deed.POSITION_STATED,
                edition,
                Map.of(
                        "organization", people.organization(organization).shortName(),
                        "position", position.kind().name(),
                        "round", String.valueOf(round.number())));
        if (!hadAnsweredAll) {
            tellWhenAllHaveAnswered(edition, round);
        }
        return stated;
    }

    private void tellWhenAllHaveAnswered(Edition edition, Round round) {
        if (haveAllAnswered(round)) {
            audience.tell(
                    edition, audience.holding(edition, Role.SECRETARIAT), Told.ALL_HAVE_ANSWERED, Facts.of(round));
        }
    }

    private boolean haveAllAnswered(Round round) {
        return rounds.silent(round).isEmpty();
    }

    /** Moves the deadline of the open round, for a reason that everybody asked is told. */
    public Round moveDeadline(Voice voice, EditionId id, Deadline deadline, String reason) {
        Edition edition = access.requireHeld(voice, Action.MOVE_DEADLINE, id);
        Answerable answerable = rounds.answerable(id, now);
        Round round = answerable.round();
        deadline.requireAhead(answerable.at());
        if (deadline.equals(round.deadline())) {
            throw new Refused("review.same-deadline");
        }
        String why = PlainWords.text(reason, 2000);
        rounds.moveDeadline(round.id(), deadline);
        Round moved = rounds.find(round.id()).orElseThrow(NothingThere::new);
        acts.write(voice, Deed.DEADLINE_MOVED, edition, Facts.of(moved, "reason", why));
        audience.tell(
                edition,
                audience.delegates(edition, round.organizations()),
                Told.DEADLINE_MOVED,
                Facts.of(moved, "reason", why));
        return moved;
    }

    /** Asks one more organization, or one again that was taken off. */
    public Round addOrganization(Voice voice, EditionId id, OrganizationId organization) {
        Edition edition = access.requireHeld(voice, Action.CHANGE_WHO_IS_ASKED, id);
        Answerable answerable = rounds.answerable(id, now);
        Round round = answerable.round();
        if (round.asks(organization)) {
            throw new Refused(
                    "review.asked-already", people.organization(organization).name());
        }
        audience.requireHead(edition, organization);
        rounds.ask(round.id(), organization, answerable.at());
        acts.write(voice, Deed.ORGANIZATION_ADDED, edition, facts(organization, round));
        audience.tell(
                edition, audience.delegates(edition, List.of(organization)), Told.INVITED_TO_REVIEW, Facts.of(round));
        return rounds.find(round.id()).orElseThrow(NothingThere::new);
    }

    /** Takes an organization off the round; what it said stays. */
    public Round removeOrganization(Voice voice, EditionId id, OrganizationId organization, String reason) {
        Edition edition = access.requireHeld(voice, Action.CHANGE_WHO_IS_ASKED, id);
        Answerable answerable = rounds.answerable(id, now);
        Round round = answerable.round();
        if (!round.asks(organization)) {
            throw new Refused("review.not-asked");
        }
        if (round.organizations().size() == 1) {
            throw new Refused("review.last-organization");
        }
        String why = PlainWords.text(reason, 2000);
        audience.farewell(edition, audience.delegates(edition, List.of(organization)), Told.TAKEN_OFF_THE_ROUND, why);
        rounds.takeOff(round.id(), organization, answerable.at());
        acts.write(voice, Deed.ORGANIZATION_REMOVED, edition, Facts.with(facts(organization, round), "reason", why));
        Round without = rounds.find(round.id()).orElseThrow(NothingThere::new);
        if (!haveAllAnswered(round)) {
            tellWhenAllHaveAnswered(edition, without);
        }
        return without;
    }

    /** Ends the round before its deadline, for a reason. */
    public Round closeEarly(Voice voice, EditionId id, String reason) {
        Edition edition = access.requireHeld(voice, Action.CLOSE_EARLY, id);
        Round round = rounds.requireOpen(id);
        String why = PlainWords.text(reason, 2000);
        acts.write(voice, Deed.ROUND_CLOSED_EARLY, edition, Facts.of(round, "reason", why));
        return close(edition, round, How.EARLY);
    }

    /**
     * Ends the round when its deadline has passed by the database's clock; a knock that comes too early changes nothing.
     *
     * @return whether the round is closed now
     */
    @ActOfTheProcess("the deadline that the secretariat set has come")
    public boolean closeAtDeadline(RoundId id) {
        // First the edition, then the round: the order in which every other verb holds them.
        Round known = rounds.find(id).orElseThrow(NothingThere::new);
        if (known.isOpen() && !known.deadline().hasPassed(now.instant())) {
            return false;
        }
        if (known.isOpen()) {
            Edition.InReview edition = staging.held(known.edition(), Edition.InReview.class);
            Round round = rounds.lock(id).orElseThrow(NothingThere::new);
            if (!round.deadline().hasPassed(now.instant())) {
                return false;
            }
            acts.write(null, Deed.ROUND_CLOSED_AT_DEADLINE, edition, Facts.of(round));
            close(edition, round, How.DEADLINE);
        }
        return true;
    }

    private Round close(Edition edition, Round round, How how) {
        rounds.close(round.id(), new Closed(now.instant(), how));
        staging.closeReview(edition.id());
        Set<PersonId> told = new HashSet<>(audience.holding(edition, Role.SECRETARIAT));
        told.addAll(audience.delegates(edition, round.organizations()));
        audience.tell(edition, told, Told.ROUND_CLOSED, Facts.of(round));
        return rounds.find(round.id()).orElseThrow(NothingThere::new);
    }

    private Map<String, String> facts(OrganizationId organization, Round round) {
        return Map.of(
                "organization", people.organization(organization).shortName(), "round", String.valueOf(round.number()));
    }
}
