package org.communique.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.drafting.Edition.Approved;
import org.communique.drafting.Edition.AwaitingApproval;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.drafting.Reading;
import org.communique.drafting.Staging;
import org.communique.drafting.text.Hash;
import org.communique.notice.Telling;
import org.communique.notice.Told;
import org.communique.people.Peopling;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.publication.Decision.Outcome;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.rights.Action;
import org.communique.rights.NotAllowed;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.rights.Verdict.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approver's work: approving one text, named by its hash, or returning it. */
@Service
@Transactional
public class Approving {

    /** No embargo lies further away than this. */
    static final Duration LONGEST_EMBARGO = Duration.ofDays(731);

    private final Decisions decisions;
    private final Staging staging;
    private final Reading reading;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Telling telling;
    private final Now now;

    Approving(
            Decisions decisions,
            Staging staging,
            Reading reading,
            Access access,
            Acts acts,
            Peopling people,
            Telling telling,
            Now now) {
        this.decisions = decisions;
        this.staging = staging;
        this.reading = reading;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.telling = telling;
        this.now = now;
    }

    /**
     * Approves exactly the text with this hash.
     *
     * @param embargo the instant before which nothing is public; null for at once
     * @throws Refused when somebody decided already, the hash is no longer the submitted one, or the embargo lies in the
     *     past or more than two years away
     */
    public Approved approveText(Voice voice, EditionId id, Hash hash, @Nullable Instant embargo) {
        AwaitingApproval submitted = decidable(voice, Action.APPROVE, id, hash);
        Instant until = embargo == null ? now.instant() : checked(embargo);
        decisions.add(decision(submitted, Outcome.APPROVED, null, voice));
        acts.write(
                voice,
                Deed.APPROVED,
                submitted,
                Map.of(
                        "hash",
                        hash.hex(),
                        "revision",
                        String.valueOf(submitted.submitted()),
                        "embargo",
                        until.toString()));
        tell(submitted, List.of(Role.SECRETARIAT), Told.APPROVED, Map.of());
        return staging.approve(voice, id, until);
    }

    /** Returns the text to the secretariat, for a reason. */
    public void returnText(Voice voice, EditionId id, Hash hash, String reason) {
        AwaitingApproval submitted = decidable(voice, Action.RETURN, id, hash);
        String why = PlainWords.text(reason, 5000);
        decisions.add(decision(submitted, Outcome.RETURNED, why, voice));
        acts.write(voice, Deed.RETURNED, submitted, Map.of("reason", why));
        tell(submitted, List.of(Role.SECRETARIAT), Told.RETURNED, Map.of("reason", why));
        staging.giveBack(voice, id);
    }

    /**
     * Moves the embargo of an approved text; null publishes it at once.
     *
     * @throws Refused when the embargo is over, or would lie in the past or more than two years away
     */
    public Approved setEmbargo(Voice voice, EditionId id, @Nullable Instant embargo) {
        Action action = embargo == null ? Action.PUBLISH_NOW : Action.SET_EMBARGO;
        Edition edition = access.requireHeld(voice, action, id);
        if (!(edition instanceof Approved approved)) {
            throw new NotAllowed(Reason.NOT_AT_THIS_STAGE);
        }
        if (!approved.embargo().isAfter(now.instant())) {
            throw new Refused("approval.embargo-is-over");
        }
        Instant until = embargo == null ? now.instant() : checked(embargo);
        acts.write(voice, Deed.EMBARGO_CHANGED, edition, Map.of("embargo", until.toString()));
        return staging.embargo(voice, id, until);
    }

    /** The decisions on an edition, for those who work on it. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(Voice voice, EditionId id) {
        access.require(voice, Action.READ_HISTORY, id);
        return decisions.of(id);
    }

    private AwaitingApproval decidable(Voice voice, Action action, EditionId id, Hash hash) {
        Edition edition = access.requireHeld(voice, Action.SEE_THAT_IT_EXISTS, id);
        boolean approver = access.roles(voice.person(), edition.identity().communique()).stream()
                .anyMatch(member -> member.role() == Role.APPROVER);
        decidedAlready(id, hash).filter(d -> approver).ifPresent(this::refuse);
        access.require(voice, action, id);
        AwaitingApproval submitted = staging.held(id, AwaitingApproval.class);
        if (!submitted.hash().equals(hash)) {
            throw new Refused("approval.hash-moved-on");
        }
        return submitted;
    }

    private Optional<Decision> decidedAlready(EditionId id, Hash hash) {
        return decisions.of(id).stream()
                .filter(decision -> decision.hash().equals(hash))
                .filter(decision -> !(reading.edition(id) instanceof AwaitingApproval waiting)
                        || waiting.submitted() == decision.revision())
                .reduce((earlier, later) -> later);
    }

    private void refuse(Decision decision) {
        String code =
                decision.outcome() == Outcome.APPROVED ? "approval.approved-already" : "approval.returned-already";
        throw new Refused(code, people.person(decision.by()).name(), decision.at());
    }

    private Instant checked(Instant embargo) {
        Instant present = now.instant();
        if (embargo.isBefore(present)) {
            throw new Refused("approval.embargo-in-the-past");
        }
        if (embargo.isAfter(present.plus(LONGEST_EMBARGO))) {
            throw new Refused("approval.embargo-too-far");
        }
        return embargo;
    }

    private Decision decision(AwaitingApproval submitted, Outcome outcome, @Nullable String reason, Voice voice) {
        return new Decision(
                submitted.id(),
                submitted.submitted(),
                submitted.hash(),
                outcome,
                reason,
                voice.person(),
                now.instant());
    }

    private void tell(Edition edition, Collection<Role> roles, Told told, Map<String, String> facts) {
        var communique = edition.identity().communique();
        telling.tell(
                reading.members(communique).stream()
                        .filter(member -> roles.contains(member.role()))
                        .map(Member::person)
                        .map(person -> person.value())
                        .toList(),
                communique.value(),
                told,
                facts);
    }
}
