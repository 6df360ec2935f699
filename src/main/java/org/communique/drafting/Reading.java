package org.communique.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communique.coediting.LiveText;
import org.communique.coediting.TextAuthority;
import org.communique.drafting.Editions.Stands;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Entry;
import org.communique.record.Recording;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may read of communiqués: lists, texts, revisions and history, exactly as far as rights go. */
@Service
@Transactional(readOnly = true)
public class Reading {

    /** Acts that everybody who may read the history sees; the others are the secretariat's and the approver's. */
    private static final Set<Deed> SEEN_BY_ALL = Set.of(
            Deed.CIRCULATED,
            Deed.ORGANIZATION_ADDED,
            Deed.ORGANIZATION_REMOVED,
            Deed.DEADLINE_MOVED,
            Deed.STAND_IN_NAMED,
            Deed.STAND_IN_ENDED,
            Deed.POSITION_STATED,
            Deed.POSITION_PROPOSED,
            Deed.COMMENTED,
            Deed.COMMENTS_IMPORTED,
            Deed.PROPOSED,
            Deed.SUPPORTED,
            Deed.REPLIED,
            Deed.COMMENT_REWORDED,
            Deed.COMMENT_WITHDRAWN,
            Deed.DISPOSED,
            Deed.DISPOSITION_ANSWERED,
            Deed.ROUND_CLOSED_AT_DEADLINE,
            Deed.ROUND_CLOSED_EARLY,
            Deed.SUBMITTED_FOR_APPROVAL,
            Deed.RETURNED,
            Deed.APPROVED,
            Deed.PUBLISHED);

    private static final Set<Deed> SAID_IN_A_ROUND = Set.of(
            Deed.POSITION_STATED,
            Deed.COMMENTED,
            Deed.COMMENTS_IMPORTED,
            Deed.PROPOSED,
            Deed.SUPPORTED,
            Deed.REPLIED,
            Deed.COMMENT_REWORDED,
            Deed.COMMENT_WITHDRAWN);

    private final Communiques communiques;
    private final Editions editions;
    private final Revisions revisions;
    private final TextAuthority texts;
    private final Access access;
    private final Recording recording;

    Reading(
            Communiques communiques,
            Editions editions,
            Revisions revisions,
            TextAuthority texts,
            Access access,
            Recording recording) {
        this.communiques = communiques;
        this.editions = editions;
        this.revisions = revisions;
        this.texts = texts;
        this.access = access;
        this.recording = recording;
    }

    /** The communiqués in which the person has a role and may know of, newest meeting first. */
    public List<Overview> mine(Voice voice) {
        List<Communique> all = communiques.of(voice.person());
        Map<CommuniqueId, Stands> newest =
                editions.newest(all.stream().map(Communique::id).toList());
        Standings standings = access.standings(
                voice, newest.values().stream().map(Stands::edition).toList());
        List<Communique> known = all.stream()
                .filter(communique ->
                        mayKnow(standings, newest.get(communique.id()).edition()))
                .toList();
        Map<EditionId, Frame> frozen = revisions.frames(known.stream()
                .map(communique -> newest.get(communique.id()).edition())
                .filter(edition -> !standings.may(Action.READ_WORKING_TEXT, edition))
                .filter(edition -> Lying.newest(edition, standings.roles(edition)) != null)
                .collect(Collectors.toMap(
                        Edition::id,
                        edition -> Objects.requireNonNull(Lying.newest(edition, standings.roles(edition))))));
        return known.stream()
                .map(communique -> overview(communique, newest.get(communique.id()), standings, frozen))
                .toList();
    }

    private static boolean mayKnow(Standings standings, Edition edition) {
        return !standings.roles(edition).isEmpty() && standings.may(Action.SEE_THAT_IT_EXISTS, edition);
    }

    /** What stands around the text is frozen with it: only who reads the working text sees it change. */
    private static Overview overview(
            Communique communique, Stands stands, Standings standings, Map<EditionId, Frame> frozen) {
        Edition edition = stands.edition();
        Frame frame = standings.may(Action.READ_WORKING_TEXT, edition)
                ? communique.frame()
                : frozen.getOrDefault(edition.id(), Frame.NONE);
        return new Overview(communique.around(frame), edition, stands.since(), standings.roles(edition));
    }

    /** One communiqué, for somebody who may know of it and has a role in it. */
    @Transactional(readOnly = true, noRollbackFor = NothingThere.class)
    public Overview open(Voice voice, CommuniqueId id) {
        Communique communique = communiques.find(id).orElseThrow(NothingThere::new);
        Overview overview = overview(voice, communique);
        access.require(voice, Action.SEE_THAT_IT_EXISTS, overview.edition());
        if (overview.mine().isEmpty()) {
            throw new NothingThere();
        }
        return overview;
    }

    /** The same by the name in its permanent address. */
    public Overview open(Voice voice, String slug) {
        return open(
                voice,
                Optional.of(slug)
                        .filter(PlainWords::canBeKept)
                        .flatMap(communiques::bySlug)
                        .orElseThrow(NothingThere::new));
    }

    /** Everybody with a role, for those who may know of the communiqué and have one. */
    public List<Member> members(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        if (access.roles(voice.person(), edition.identity().communique()).isEmpty()) {
            throw new NothingThere();
        }
        return communiques.members(edition.identity().communique());
    }

    /** The text while it is written. No connection is held while it is put together. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public LiveText workingText(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.READ_WORKING_TEXT, id);
        return texts.read(voice, edition.text());
    }

    /** The revisions that the person may read, oldest first. */
    public List<Revision> revisions(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        Standings standings = access.standings(voice, List.of(edition));
        return revisions.of(id).stream()
                .filter(revision -> Lying.before(standings, edition, revision.number(), revision.occasion()))
                .toList();
    }

    /** One revision; those that the person may not read are answered like those that never were. */
    public Revision revision(Voice voice, EditionId id, int number) {
        return revisions(voice, id).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(NothingThere::new);
    }

    /** Everybody who changed the text or what stands around it: none of them may approve it. */
    public Set<PersonId> editors(Voice voice, EditionId id) {
        return access.editors(access.require(voice, Action.READ_HISTORY, id));
    }

    /** The acts on a communiqué that the person may see, oldest first. */
    public List<Entry> history(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.READ_HISTORY, id);
        Standings standings = access.standings(voice, List.of(edition));
        Predicate<Entry> seen = seen(standings, edition);
        List<Entry> acts =
                recording.ofCommunique(edition.identity().communique().value());
        return (access.may(voice, Action.SEE_COMMENTS, edition) ? acts : withoutBlindWords(voice, edition, acts))
                .stream()
                        .filter(seen)
                        .filter(entry -> !isOfAnotherDelegation(entry, standings.organizations(edition)))
                        .toList();
    }

    /** What experts propose to their head is read within their delegation; not even the secretariat knows that they did. */
    private static boolean isOfAnotherDelegation(Entry entry, Set<OrganizationId> own) {
        return entry.act().deed() == Deed.POSITION_PROPOSED
                && own.stream()
                        .noneMatch(one -> one.value()
                                .toString()
                                .equals(entry.act().facts().get("delegation")));
    }

    /** In a blind round nobody reads in the history what others said or stated in it. */
    private static List<Entry> withoutBlindWords(Voice voice, Edition edition, List<Entry> acts) {
        if (edition.stage() != Stage.IN_REVIEW) {
            return acts;
        }
        Instant opened = acts.stream()
                .filter(entry -> entry.act().deed() == Deed.CIRCULATED)
                .reduce((earlier, later) -> later)
                .map(Entry::at)
                .orElseThrow();
        return acts.stream()
                .filter(entry -> !SAID_IN_A_ROUND.contains(entry.act().deed())
                        || entry.at().isBefore(opened)
                        || voice.person().value().equals(entry.act().who()))
                .toList();
    }

    private static Predicate<Entry> seen(Standings standings, Edition edition) {
        List<Member> roles = standings.roles(edition);
        if (roles.stream().anyMatch(m -> m.role() == Role.SECRETARIAT)) {
            return entry -> true;
        }
        if (roles.stream().anyMatch(m -> m.role() == Role.APPROVER)) {
            return entry -> entry.act().deed() != Deed.DRAFTERS_NOTE_WRITTEN;
        }
        Predicate<Entry> forAll = entry -> SEEN_BY_ALL.contains(entry.act().deed());
        if (roles.stream().anyMatch(m -> m.role() == Role.OBSERVER)) {
            return forAll;
        }
        Instant first = standings.firstAsked(edition).map(Asking.First::opened).orElse(Instant.MAX);
        return forAll.and(entry -> !entry.at().isBefore(first));
    }

    /** An edition by its name, for the process. */
    @ActOfTheProcess("the process itself")
    public Edition edition(EditionId id) {
        return editions.find(id).orElseThrow(NothingThere::new);
    }

    /** A communiqué by its name, for what the process tells people. */
    @ActOfTheProcess("the process itself")
    public Communique communique(CommuniqueId id) {
        return communiques.find(id).orElseThrow(NothingThere::new);
    }

    /** Those of some people who know of an edition as it stands, each with the title that lies before them. */
    @ActOfTheProcess("the verb that tells people has asked")
    public Map<PersonId, String> titlesKnown(Edition edition, Set<PersonId> people) {
        Communique communique = communique(edition.identity().communique());
        return people.stream()
                .map(Voice::of)
                .filter(voice -> access.may(voice, Action.SEE_THAT_IT_EXISTS, edition))
                .collect(Collectors.toMap(
                        Voice::person,
                        voice ->
                                overview(voice, communique).communique().frame().title()));
    }

    @ActOfTheProcess("the process itself")
    public List<Member> members(CommuniqueId id) {
        return communiques.members(id);
    }

    /** A frozen copy by its number, for the process. */
    @ActOfTheProcess("the process itself")
    public Revision frozen(EditionId id, int number) {
        return revisions.find(id, number).orElseThrow(NothingThere::new);
    }

    /** The approved editions whose embargo is over at this instant. */
    @ActOfTheProcess("the process itself")
    public List<EditionId> overdue(Instant at) {
        return editions.overdue(at);
    }

    /** Number and stage of every communiqué, without a word of theirs: all that the administrator sees. */
    public List<StageOnly> stages(Voice voice) {
        if (!access.may(voice, Action.MANAGE_PEOPLE)) {
            throw new NothingThere();
        }
        return communiques.all().stream()
                .map(c -> editions.of(c.id()).getFirst())
                .map(e -> new StageOnly(e.id(), e.stage(), editions.since(e.id())))
                .toList();
    }

    /** An edition as the administrator sees it. */
    public record StageOnly(EditionId id, Stage stage, Instant since) {}

    private Overview overview(Voice voice, Communique communique) {
        Edition edition = editions.of(communique.id()).getFirst();
        Stands stands = new Stands(edition, editions.since(edition.id()));
        Standings standings = access.standings(voice, List.of(edition));
        Integer newest = Lying.newest(edition, standings.roles(edition));
        return overview(
                communique,
                stands,
                standings,
                newest == null ? Map.of() : revisions.frames(Map.of(edition.id(), newest)));
    }
}
