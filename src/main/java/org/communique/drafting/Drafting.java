package org.communique.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.communique.coediting.LiveText;
import org.communique.coediting.TextAuthority;
import org.communique.drafting.Edition.Identity;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.RefusedText;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat does with a communiqué before and between the rounds of review. */
@Service
@Transactional
public class Drafting {

    private final Communiques communiques;
    private final Editions editions;
    private final TextAuthority texts;
    private final Access access;
    private final Acts acts;
    private final Seating seating;
    private final Peopling people;
    private final Now now;

    Drafting(
            Communiques communiques,
            Editions editions,
            TextAuthority texts,
            Access access,
            Acts acts,
            Peopling people,
            Now now) {
        this.communiques = communiques;
        this.editions = editions;
        this.texts = texts;
        this.access = access;
        this.acts = acts;
        this.seating = new Seating(people);
        this.people = people;
        this.now = now;
    }

    /**
     * Opens a communiqué with its first edition; whoever does is its secretariat.
     *
     * @throws Refused when this meeting has its communiqué already, for example after a double click
     */
    public Edition start(Voice voice, Start start) {
        access.require(voice, Action.START_COMMUNIQUE);
        seating.check(start.members());
        Meeting meeting = MeetingWords.checked(start.meeting());
        Communique communique = new Communique(
                CommuniqueId.next(),
                meeting,
                Slug.of(meeting, communiques::slugTaken),
                checked(start.frame(), start.language()),
                start.language(),
                false);
        if (!communiques.add(communique, now.instant())) {
            throw new Refused("drafting.started-already");
        }
        Member self = Member.of(voice.person(), Role.SECRETARIAT);
        Stream.concat(Stream.of(self), start.members().stream()).forEach(m -> communiques.add(communique.id(), m));
        LiveText text = texts.begin(voice, start.body().canonical());
        Edition edition = new Edition.Drafting(new Identity(EditionId.next(), communique.id(), 1, text.id(), null));
        editions.add(edition, now.instant());
        acts.write(
                voice,
                Deed.COMMUNIQUE_STARTED,
                edition,
                Map.of("title", communique.frame().title()));
        return edition;
    }

    /**
     * Changes the title, the meeting line or the participants list.
     *
     * @param seen as it stood before whoever changes it
     * @throws Refused when somebody else has changed it meanwhile; nothing is overwritten
     */
    public void changeFrame(Voice voice, EditionId id, Frame seen, Frame frame) {
        Edition edition = access.requireHeld(voice, Action.CHANGE_FRAME, id);
        Communique communique =
                communiques.find(edition.identity().communique()).orElseThrow(NothingThere::new);
        if (!communique.frame().equals(seen)) {
            throw new Refused("drafting.frame-moved-on");
        }
        communiques.saveFrame(communique.id(), checked(frame, communique.language()));
        acts.write(voice, Deed.FRAME_CHANGED, edition, Map.of());
    }

    /** Says whether mails leave out the title. */
    public void markConfidential(Voice voice, EditionId id, boolean confidential) {
        Edition edition = access.requireHeld(voice, Action.MARK_CONFIDENTIAL, id);
        communiques.markConfidential(edition.identity().communique(), confidential);
        acts.write(voice, confidential ? Deed.MARKED_CONFIDENTIAL : Deed.MARKED_NOT_CONFIDENTIAL, edition, Map.of());
    }

    /** Gives somebody a role in the communiqué, or changes a participant's organization or headship. */
    public void giveRole(Voice voice, EditionId id, Member member) {
        Edition edition = access.requireHeld(voice, Action.CHANGE_ROLES, id);
        CommuniqueId communique = edition.identity().communique();
        seating.check(member);
        if (member.head()) {
            stepDown(communique, member);
        }
        communiques.add(communique, member);
        acts.write(voice, Deed.ROLE_GIVEN, edition, facts(member));
    }

    /**
     * Lets somebody in who has no account yet, and gives them a role. They sign in by the mail that tells them what is asked.
     *
     * @param organization for whom a participant speaks, null for every other role
     * @throws Refused when somebody has that address already, or a field cannot be kept
     */
    public Person invite(
            Voice voice,
            EditionId id,
            Invited invited,
            Role role,
            @Nullable OrganizationId organization,
            boolean head) {
        Edition edition = access.requireHeld(voice, Action.CHANGE_ROLES, id);
        Communique communique =
                communiques.find(edition.identity().communique()).orElseThrow(NothingThere::new);
        Person person = people.admitInvited(
                new Person(
                        PersonId.next(),
                        invited.name(),
                        invited.email(),
                        organization,
                        communique.language(),
                        communique.meeting().zone(),
                        false,
                        false,
                        false),
                voice);
        giveRole(voice, id, new Member(person.id(), role, organization, head));
        return person;
    }

    /** An organization has one head of delegation: the one before becomes an expert. */
    private void stepDown(CommuniqueId communique, Member next) {
        communiques.members(communique).stream()
                .filter(m -> m.head()
                        && next.organization() != null
                        && next.organization().equals(m.organization()))
                .forEach(m -> communiques.add(communique, new Member(m.person(), m.role(), m.organization(), false)));
    }

    /** Takes a role away; a communiqué keeps at least one member of its secretariat. */
    public void takeRole(Voice voice, EditionId id, Member member) {
        Edition edition = access.requireHeld(voice, Action.CHANGE_ROLES, id);
        CommuniqueId communique = edition.identity().communique();
        boolean last = communiques.members(communique).stream()
                .filter(m -> m.role() == Role.SECRETARIAT)
                .allMatch(m -> m.person().equals(member.person()));
        if (member.role() == Role.SECRETARIAT && last) {
            throw new Refused("drafting.last-secretariat");
        }
        if (!communiques.remove(communique, member)) {
            throw new NothingThere();
        }
        acts.write(voice, Deed.ROLE_TAKEN, edition, facts(member));
    }

    /** Puts an imported text in the place of the one that is being written; those who write see it happen. */
    public LiveText importText(Voice voice, EditionId id, Body body) {
        Edition edition = access.requireHeld(voice, Action.IMPORT_TEXT, id);
        LiveText before = texts.newest(edition.text());
        LiveText text = texts.replace(voice, edition.text(), body.canonical());
        if (text.version() > before.version()) {
            acts.write(
                    voice,
                    Deed.TEXT_IMPORTED,
                    edition,
                    Map.of("blocks", String.valueOf(body.blocks().size())));
        }
        return text;
    }

    /** Brings the text back to how it was at a version. What was written since stays in its life and can come back. */
    public LiveText restoreText(Voice voice, EditionId id, int version) {
        Edition edition = access.requireHeld(voice, Action.WRITE_TEXT, id);
        LiveText before = texts.newest(edition.text());
        LiveText then = texts.readAt(voice, edition.text(), version);
        LiveText text = texts.replace(voice, edition.text(), then.doc());
        if (text.version() > before.version()) {
            acts.write(voice, Deed.TEXT_RESTORED, edition, Map.of("version", String.valueOf(then.version())));
        }
        return text;
    }

    /** The same with what stands around the text: both or neither. */
    public LiveText importTextAndFrame(Voice voice, EditionId id, Body body, Frame seen, Frame frame) {
        changeFrame(voice, id, seen, frame);
        return importText(voice, id, body);
    }

    private static Map<String, String> facts(Member member) {
        return Map.of(
                "person", member.person().value().toString(),
                "role", member.role().name().toLowerCase(Locale.ROOT),
                "head", String.valueOf(member.head()));
    }

    /** As it will be frozen one day together with the text: what the frozen text cannot hold is refused now. */
    private static Frame checked(Frame frame, Locale language) {
        List<Participant> participants = frame.participants().stream()
                .map(p -> new Participant(PlainWords.line(p.name(), 200), PlainWords.lineOrNone(p.country(), 80)))
                .toList();
        Frame checked =
                new Frame(PlainWords.line(frame.title(), 300), PlainWords.line(frame.meetingLine(), 300), participants);
        try {
            checked.around(Templates.emptyPage(), language);
        } catch (RefusedText cannotBeFrozen) {
            throw new Refused("text.not-a-text", cannotBeFrozen.getMessage());
        }
        return checked;
    }
}
