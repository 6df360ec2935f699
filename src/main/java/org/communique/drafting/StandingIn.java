package org.communique.drafting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communique.notice.Telling;
import org.communique.notice.Told;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letting a delegate stand in for the head of the delegation, for some days: the stand-in states the organization's position,
 * and everybody reads on whose behalf.
 */
@Service
@Transactional
public class StandingIn {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final StandIns standIns;
    private final Communiques communiques;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Telling telling;
    private final Now now;

    StandingIn(
            StandIns standIns,
            Communiques communiques,
            Access access,
            Acts acts,
            Peopling people,
            Telling telling,
            Now now) {
        this.standIns = standIns;
        this.communiques = communiques;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.telling = telling;
        this.now = now;
    }

    /** Who stands in, or will, in the delegations that the person may see. */
    @Transactional(readOnly = true)
    public List<StandIn> standIns(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        CommuniqueId communique = edition.identity().communique();
        if (access.roles(voice.person(), communique).isEmpty()) {
            throw new NothingThere();
        }
        Instant at = now.instant();
        return standIns.of(communique).stream()
                .filter(standIn -> at.isBefore(standIn.until()))
                .toList();
    }

    /**
     * Names a stand-in: the head of the delegation does, or the secretariat for one who cannot.
     *
     * @throws Refused when the two are not of one delegation, the time has passed or is too long, or somebody else stands in
     *     during it
     */
    public void name(Voice voice, EditionId id, PersonId head, PersonId person, Instant from, Instant until) {
        Edition edition = access.requireHeld(voice, Action.NAME_STAND_IN, id);
        CommuniqueId communique = edition.identity().communique();
        requireOwnDelegation(voice, communique, head);
        requireTime(from, until);
        Member headed = communiques.roles(communique, head).stream()
                .filter(Member::head)
                .findFirst()
                .orElseThrow(() -> new Refused("stand-in.no-head"));
        boolean colleague = communiques.roles(communique, person).stream()
                .anyMatch(member -> !member.head()
                        && headed.organization() != null
                        && headed.organization().equals(member.organization()));
        if (!colleague) {
            throw new Refused("stand-in.no-colleague");
        }
        boolean overlaps = standIns.of(communique).stream()
                .anyMatch(other ->
                        other.head().equals(head) && other.from().isBefore(until) && from.isBefore(other.until()));
        if (overlaps) {
            throw new Refused("stand-in.another");
        }
        standIns.add(communique, new StandIn(UUID.randomUUID(), head, person, from, until));
        Map<String, String> facts = facts(head, person, from, until);
        acts.write(voice, Deed.STAND_IN_NAMED, edition, facts);
        telling.tell(Set.of(person.value()), communique.value(), Told.STANDS_IN, facts);
    }

    /** Ends it, before its time or while it lasts; what was done on somebody's behalf stays. */
    public void end(Voice voice, EditionId id, UUID standIn) {
        Edition edition = access.requireHeld(voice, Action.NAME_STAND_IN, id);
        CommuniqueId communique = edition.identity().communique();
        StandIn known = standIns.of(communique).stream()
                .filter(one -> one.id().equals(standIn))
                .findFirst()
                .orElseThrow(() -> new Refused("stand-in.over"));
        requireOwnDelegation(voice, communique, known.head());
        standIns.end(standIn, now.instant());
        Map<String, String> facts = facts(known.head(), known.person(), known.from(), known.until());
        acts.write(voice, Deed.STAND_IN_ENDED, edition, facts);
        telling.tell(Set.of(known.person().value()), communique.value(), Told.STANDS_IN_NO_MORE, facts);
    }

    /** Whoever only stands in names nobody else. */
    private void requireOwnDelegation(Voice voice, CommuniqueId communique, PersonId head) {
        boolean secretariat = communiques.roles(communique, voice.person()).stream()
                .anyMatch(member -> member.role() == Role.SECRETARIAT);
        if (!secretariat && !voice.person().equals(head)) {
            throw new Refused("stand-in.not-yours");
        }
    }

    private void requireTime(Instant from, Instant until) {
        Instant at = now.instant();
        if (!from.isBefore(until) || !until.isAfter(at)) {
            throw new Refused("stand-in.time-has-passed");
        }
        if (until.isAfter(at.plus(LONGEST))) {
            throw new Refused("stand-in.too-long");
        }
    }

    private Map<String, String> facts(PersonId head, PersonId person, Instant from, Instant until) {
        return Map.of(
                "head", people.person(head).name(),
                "colleague", people.person(person).name(),
                "from", from.toString(),
                "until", until.toString());
    }
}
