package org.communique.drafting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.coediting.TextAuthority;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Entry;
import org.communique.record.Now;
import org.communique.record.Recording;
import org.communique.rights.Action;
import org.communique.rights.NotAllowed;
import org.communique.rights.NothingThere;
import org.communique.rights.Policy;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.communique.rights.Standing;
import org.communique.rights.Verdict;
import org.communique.rights.Verdict.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gathers how somebody stands to an edition and asks the policy; every verb on editions goes through here. */
@Component
public class Access {

    private final Editions editions;
    private final Communiques communiques;
    private final Peopling people;
    private final ObjectProvider<Asking> asking;
    private final TextAuthority texts;
    private final Recording recording;
    private final StandIns standIns;
    private final Now now;

    // The authority asks us in turn whether a text may be written.
    Access(
            Editions editions,
            Communiques communiques,
            Peopling people,
            ObjectProvider<Asking> asking,
            @Lazy TextAuthority texts,
            Recording recording,
            StandIns standIns,
            Now now) {
        this.editions = editions;
        this.communiques = communiques;
        this.people = people;
        this.asking = asking;
        this.texts = texts;
        this.recording = recording;
        this.standIns = standIns;
        this.now = now;
    }

    /** The edition, when this may be done to it now; hidden and missing ones are answered alike. */
    public Edition require(Voice voice, Action action, EditionId id) {
        return require(voice, action, editions.find(id).orElseThrow(NothingThere::new));
    }

    /** The same, holding the edition until the transaction ends: for verbs that move its stage or depend on it. */
    public Edition requireHeld(Voice voice, Action action, EditionId id) {
        return require(voice, action, editions.lock(id).orElseThrow(NothingThere::new));
    }

    /** The same, the edition staying at its stage until the transaction ends: for verbs that add to what is there. */
    public Edition requireSteady(Voice voice, Action action, EditionId id) {
        return require(voice, action, editions.hold(id).orElseThrow(NothingThere::new));
    }

    Edition require(Voice voice, Action action, Edition edition) {
        Verdict verdict = verdict(voice, action, edition);
        if (verdict instanceof Verdict.Denied denied && denied.reason() == Reason.NOT_AT_THIS_STAGE) {
            throw withWhoMovedIt(voice, edition, new NotAllowed(denied.reason()));
        }
        require(verdict);
        return edition;
    }

    /** Refuses what may not be done, where no particular communiqué is concerned. */
    public void require(Voice voice, Action action) {
        require(verdict(voice, action));
    }

    private static void require(Verdict verdict) {
        refusal(verdict).ifPresent(why -> {
            throw why;
        });
    }

    /** Why somebody of whom it is known already what they are there may not do this; empty when they may. */
    Optional<Refused> refusal(PersonId person, Editions.Part part, Action action, Edition edition) {
        return refusal(Policy.decide(action, standing(person, part, edition), edition.stage()));
    }

    private static Optional<Refused> refusal(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> Optional.empty();
            case Verdict.Denied denied -> Optional.of(new NotAllowed(denied.reason()));
            case Verdict.Hidden hidden -> Optional.of(new NothingThere());
        };
    }

    /** A refusal because of the stage says who brought the edition there and when, to whoever may read that in its history. */
    public <R extends Refused> R withWhoMovedIt(Voice voice, Edition edition, R refused) {
        if (may(voice, Action.READ_HISTORY, edition)) {
            Entry.lastThatMovedTheStage(recording.ofCommunique(
                            edition.identity().communique().value()))
                    .ifPresent(entry -> refused.cameAfter(first(entry)));
        }
        return refused;
    }

    private Refused.First first(Entry entry) {
        String who = Optional.ofNullable(entry.act().who())
                .map(id -> people.person(new PersonId(id)).name())
                .orElse(null);
        return new Refused.First(entry.act().deed().name(), who, entry.at());
    }

    /** Whether this may be done now, for desks that show only what is possible. */
    public boolean may(Voice voice, Action action, Edition edition) {
        return verdict(voice, action, edition).allows();
    }

    /** The same with what was said before the open round: that it is blind hides nothing of an earlier one. */
    public boolean mayOfEarlier(Voice voice, Action action, Edition edition) {
        return Policy.decide(action, standing(voice, edition).beforeTheRound(), edition.stage())
                .allows();
    }

    /** Everything that may be done now, gathered at once. */
    public Set<Action> allowed(Voice voice, Edition edition) {
        Standing standing = standing(voice, edition);
        return Arrays.stream(Action.values())
                .filter(action ->
                        Policy.decide(action, standing, edition.stage()).allows())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    /** Whether this may be done, where no particular communiqué is concerned. */
    public boolean may(Voice voice, Action action) {
        return verdict(voice, action).allows();
    }

    private Verdict verdict(Voice voice, Action action) {
        Person person = people.person(voice.person());
        return Policy.decide(
                action, Standing.ofAccount(person.administrator(), person.startsCommuniques(), person.disabled()));
    }

    /**
     * What a person is in a communiqué; nothing once the account is switched off, nor for an administrator. Whoever stands in for
     * the head of the delegation is its head meanwhile.
     */
    public List<Member> roles(PersonId person, CommuniqueId communique) {
        return roles(people.person(person), communique);
    }

    /** The organizations for which a person has a part in the communiqué. */
    public Set<OrganizationId> organizations(Voice voice, Edition edition) {
        return roles(voice.person(), edition.identity().communique()).stream()
                .map(Member::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Member> roles(Person person, CommuniqueId communique) {
        if (!canHaveAPart(person.administrator(), person.disabled())) {
            return List.of();
        }
        List<Member> roles = communiques.roles(communique, person.id());
        boolean standsIn = roles.stream().anyMatch(Access::isExpert)
                && standsInFor(person.id(), communique).isPresent();
        return standsIn ? roles.stream().map(Access::asHead).toList() : roles;
    }

    private static boolean isExpert(Member member) {
        return member.role() == Role.PARTICIPANT && !member.head();
    }

    private static Member asHead(Member member) {
        return isExpert(member) ? new Member(member.person(), member.role(), member.organization(), true) : member;
    }

    /** The head of delegation for whom a person stands in at this moment, if any. */
    public Optional<PersonId> standsInFor(PersonId person, CommuniqueId communique) {
        List<StandIn> named = standIns.of(communique).stream()
                .filter(standIn -> standIn.person().equals(person))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Instant at = now.instant();
        return named.stream()
                .filter(standIn -> standIn.isActive(at))
                .map(StandIn::head)
                .findFirst();
    }

    private static boolean canHaveAPart(boolean administrator, boolean disabled) {
        return !administrator && !disabled;
    }

    private Verdict verdict(Voice voice, Action action, Edition edition) {
        return Policy.decide(action, standing(voice, edition), edition.stage());
    }

    private Standing standing(Voice voice, Edition edition) {
        Person person = people.person(voice.person());
        List<Member> roles = roles(person, edition.identity().communique());
        return standing(
                person.id(),
                new Editions.Part(roles, person.administrator(), person.startsCommuniques(), person.disabled()),
                edition);
    }

    private Standing standing(PersonId person, Editions.Part part, Edition edition) {
        List<Member> roles = canHaveAPart(part.administrator(), part.disabled()) ? part.roles() : List.of();
        return new Standing(
                roles.stream().map(Member::role).collect(Collectors.toSet()),
                roles.stream().anyMatch(Member::head),
                firstRevisionAsked(roles, edition.id()).isPresent(),
                roles.stream().anyMatch(m -> m.role() == Role.APPROVER)
                        && editors(edition).contains(person),
                part.administrator(),
                part.startsCommuniques(),
                part.disabled(),
                edition.stage() == Stage.IN_REVIEW && asking.getObject().isBlind(edition.id()));
    }

    /** Everybody who changed the text or what stands around it, all of which the approved hash covers. */
    Set<PersonId> editors(Edition edition) {
        Set<PersonId> editors = new HashSet<>(texts.writers(edition.text()));
        recording
                .who(edition.identity().communique().value(), Deed.FRAME_CHANGED)
                .forEach(who -> editors.add(new PersonId(who)));
        return editors;
    }

    /** When the first round was opened in which the person was asked; before it, nothing was theirs to see. */
    Optional<Instant> firstOpened(List<Member> roles, EditionId edition) {
        return roles.stream()
                .filter(member -> member.organization() != null)
                .flatMap(member -> asking.getObject().firstOpened(edition, member.organization()).stream())
                .min(Comparator.naturalOrder());
    }

    OptionalInt firstRevisionAsked(List<Member> roles, EditionId edition) {
        return roles.stream()
                .filter(member -> member.organization() != null)
                .map(member -> asking.getObject().firstRevision(edition, member.organization()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
