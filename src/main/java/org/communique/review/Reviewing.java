package org.communique.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.drafting.Reading;
import org.communique.drafting.Revision;
import org.communique.drafting.Staging;
import org.communique.notice.Told;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.review.Round.Asked;
import org.communique.review.Round.Closed;
import org.communique.review.Round.How;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of review: circulating, answering, closing. */
@Service
@Transactional
public class Reviewing {

    private final Rounds rounds;
    private final Comments comments;
    private final Staging staging;
    private final Reading reading;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Audience audience;
    private final Now now;

    Reviewing(
            Rounds rounds,
            Comments comments,
            Staging staging,
            Reading reading,
            Access access,
            Acts acts,
            Peopling people,
            Audience audience,
            Now now) {
        this.rounds = rounds;
        this.comments = comments;
        this.staging = staging;
        this.reading = reading;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.audience = audience;
        this.now = now;
    }

    /** What a circulation to these organizations would do; changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Voice voice, EditionId id, Collection<OrganizationId> asked) {
        Edition edition = access.require(voice, Action.CIRCULATE, id);
        List<Revision> before = reading.revisions(voice, id);
        Set<PersonId> told = new HashSet<>(audience.delegates(edition, asked));
        return new Preview(
                before.isEmpty() ? 0 : before.getLast().number() + 1,
                rounds.of(id).size() + 1,
                asked.stream().map(people::organization).toList(),
                people.persons(told).values().stream().toList());
    }

    /**
     * Freezes the text and asks organizations for their positions until the deadline.
     *
     * @throws Refused when nobody is asked, an organization has no head of delegation, the deadline has passed or is years away, or an
     *     open comment awaits its disposition after a round
     */
    public Round circulate(Voice voice, EditionId id, Circulation circulation) {
        Edition edition = access.requireHeld(voice, Action.CIRCULATE, id);
        if (edition instanceof Edition.Consolidation) {
            requireNoOpenComment(id);
        }
        requireFuture(circulation.deadline());
        if (circulation.asked().isEmpty()) {
            throw new Refused("review.nobody-asked");
        }
        circulation.asked().forEach(organization -> requireHead(edition, organization));
        Revision revision = staging.circulate(voice, id);
        Round round = open(id, revision, circulation);
        acts.write(voice, Deed.CIRCULATED, edition, Facts.of(round));
        return round;
    }

    private Round open(EditionId id, Revision revision, Circulation circulation) {
        Instant opened = now.instant();
        List<Asked> asked = circulation.asked().stream()
                .map(organization -> new Asked(organization, opened, null))
                .toList();
        int number = rounds.of(id).size() + 1;
        Round round =
                new Round(RoundId.next(), id, number, revision.number(), opened, circulation.deadline(), asked, null);
        rounds.open(round);
        return round;
    }

    /** Tells everybody who is asked that the round is open. */
    @ActOfTheProcess("the circulation that opened the round has asked")
    public void invite(RoundId id) {
        Round round = rounds.find(id).orElseThrow(NothingThere::new);
        Edition edition = reading.edition(round.edition());
        audience.tell(
                edition, audience.delegates(edition, round.organizations()), Told.INVITED_TO_REVIEW, Facts.of(round));
    }

    /** States or changes the position of the organization whose delegation the person heads. */
    public Stated respondToReview(Voice voice, EditionId id, Position position) {
        Edition edition = access.require(voice, Action.STATE_POSITION, id);
        Round round = rounds.lockOpen(id).orElseThrow(() -> new Refused("review.closed"));
        // One instant: the answer that counts is also written down as before the deadline.
        Instant at = now.instant();
        requireNotPassed(round, at);
        Member head = access.roles(voice.person(), edition.identity().communique()).stream()
                .filter(m -> m.head() && m.organization() != null && round.asks(m.organization()))
                .findFirst()
                .orElseThrow(() -> new Refused("review.not-asked"));
        OrganizationId organization = head.organization();
        Stated stated = new Stated(organization, position, voice.person(), voice.onBehalfOf(), at);
        boolean hadAnsweredAll = haveAllAnswered(round);
        rounds.state(round.id(), stated);
        acts.write(
                voice,
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

    /** The open round, held, while its deadline has not passed by the database's clock. */
    private Round answerable(EditionId id) {
        Round round = rounds.lockOpen(id).orElseThrow(() -> new Refused("review.closed"));
        requireNotPassed(round, now.instant());
        return round;
    }

    private static void requireNotPassed(Round round, Instant at) {
        if (round.deadline().hasPassed(at)) {
            throw new Refused("review.closed");
        }
    }

    private boolean haveAllAnswered(Round round) {
        Set<OrganizationId> answered = new HashSet<>();
        rounds.stated(round.id()).forEach(stated -> answered.add(stated.organization()));
        return answered.containsAll(round.organizations());
    }

    /** Moves the deadline of the open round, for a reason that everybody asked is told. */
    public Round moveDeadline(Voice voice, EditionId id, Deadline deadline, String reason) {
        Edition edition = access.requireHeld(voice, Action.MOVE_DEADLINE, id);
        Round round = answerable(id);
        requireFuture(deadline);
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
        Round round = answerable(id);
        if (round.asks(organization)) {
            throw new Refused(
                    "review.asked-already", people.organization(organization).name());
        }
        requireHead(edition, organization);
        rounds.ask(round.id(), organization, now.instant());
        acts.write(voice, Deed.ORGANIZATION_ADDED, edition, facts(organization, round));
        audience.tell(
                edition, audience.delegates(edition, List.of(organization)), Told.INVITED_TO_REVIEW, Facts.of(round));
        return rounds.find(round.id()).orElseThrow(NothingThere::new);
    }

    /** Takes an organization off the round; what it said stays. */
    public Round removeOrganization(Voice voice, EditionId id, OrganizationId organization, String reason) {
        Edition edition = access.requireHeld(voice, Action.CHANGE_WHO_IS_ASKED, id);
        Round round = answerable(id);
        if (!round.asks(organization)) {
            throw new Refused("review.not-asked");
        }
        if (round.organizations().size() == 1) {
            throw new Refused("review.last-organization");
        }
        String why = PlainWords.text(reason, 2000);
        Set<PersonId> delegates = audience.delegates(edition, List.of(organization));
        rounds.takeOff(round.id(), organization, now.instant());
        acts.write(voice, Deed.ORGANIZATION_REMOVED, edition, Facts.with(facts(organization, round), "reason", why));
        audience.tell(edition, delegates, Told.TAKEN_OFF_THE_ROUND, Map.of("reason", why));
        Round without = rounds.find(round.id()).orElseThrow(NothingThere::new);
        if (!haveAllAnswered(round)) {
            tellWhenAllHaveAnswered(edition, without);
        }
        return without;
    }

    /** Ends the round before its deadline, for a reason. */
    public Round closeEarly(Voice voice, EditionId id, String reason) {
        Edition edition = access.requireHeld(voice, Action.CLOSE_EARLY, id);
        Round round = rounds.lockOpen(id).orElseThrow(() -> new Refused("review.closed"));
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

    /** Lays the consolidated text before the approver; every comment has its disposition by then. */
    public Edition.AwaitingApproval submitForApproval(Voice voice, EditionId id) {
        Edition edition = access.requireHeld(voice, Action.SUBMIT_FOR_APPROVAL, id);
        requireNoOpenComment(id);
        if (audience.holding(edition, Role.APPROVER).isEmpty()) {
            throw new Refused("review.no-approver");
        }
        Edition.AwaitingApproval submitted = staging.submit(voice, id);
        audience.tell(edition, audience.holding(edition, Role.APPROVER), Told.SUBMITTED_FOR_APPROVAL, Map.of());
        return submitted;
    }

    /** Gives the edition up, closing an open round. */
    public void abandon(Voice voice, EditionId id, String reason) {
        Edition edition = access.requireHeld(voice, Action.ABANDON, id);
        rounds.lockOpen(id).ifPresent(round -> rounds.close(round.id(), new Closed(now.instant(), How.ABANDONED)));
        Set<PersonId> told = audience.everybodyInvolved(edition, rounds.of(id));
        staging.abandon(voice, id, reason);
        audience.tell(edition, told, Told.ABANDONED, Map.of("reason", PlainWords.text(reason, 2000)));
    }

    private void requireNoOpenComment(EditionId id) {
        long open = comments.of(id).stream().filter(Comment::isOpen).count();
        if (open > 0) {
            throw new Refused("review.open-comments", open);
        }
    }

    private void requireFuture(Deadline deadline) {
        if (deadline.hasPassed(now.instant())) {
            throw new Refused("review.deadline-in-the-past");
        }
        if (deadline.isTooFar(now.instant())) {
            throw new Refused("review.deadline-too-far");
        }
    }

    private void requireHead(Edition edition, OrganizationId organization) {
        if (audience.head(edition, organization).isEmpty()) {
            Organization known = people.organization(organization);
            throw new Refused("review.no-head", known.name());
        }
    }

    private Map<String, String> facts(OrganizationId organization, Round round) {
        return Map.of(
                "organization", people.organization(organization).shortName(), "round", String.valueOf(round.number()));
    }
}
