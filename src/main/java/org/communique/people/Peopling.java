package org.communique.people;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.record.Act;
import org.communique.record.Deed;
import org.communique.record.Recording;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NotAllowed;
import org.communique.rights.NothingThere;
import org.communique.rights.Policy;
import org.communique.rights.Refused;
import org.communique.rights.Standing;
import org.communique.rights.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the people and organizations: the administrator's work, and who is who for everybody else. */
@Service
@Transactional
public class Peopling {

    private static final int LONGEST_ADDRESS = 254;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final People people;
    private final Roles roles;
    private final Recording recording;
    private final SignIns signIns;
    private final PasswordEncoder passwords;
    private final SecureRandom random = new SecureRandom();

    Peopling(People people, Roles roles, Recording recording, SignIns signIns, PasswordEncoder passwords) {
        this.people = people;
        this.roles = roles;
        this.recording = recording;
        this.signIns = signIns;
        this.passwords = passwords;
    }

    /** Adds a person or changes one; the last administrator stays, and nobody changes their own rights. */
    public Person keep(Voice voice, Person person) {
        require(voice);
        Person checked = checked(person);
        Optional<Person> before = people.find(checked.id());
        before.ifPresent(known -> checkRights(voice, known, checked));
        if (checked.administrator() && before.filter(Person::administrator).isEmpty()) {
            requireNoPartInTexts(checked);
        }
        if (checked.administrator() && checked.startsCommuniques()) {
            throw new Refused("people.administrator-starts", checked.name());
        }
        people.save(checked);
        record(voice, before.isEmpty() ? Deed.PERSON_ADDED : Deed.PERSON_CHANGED, Map.of("person", id(checked)));
        return checked;
    }

    /** Adds an organization or changes one. */
    public Organization keep(Voice voice, Organization organization) {
        require(voice);
        Organization checked = new Organization(
                organization.id(),
                PlainWords.line(organization.name(), 200),
                PlainWords.line(organization.shortName(), 40),
                PlainWords.lineOrNone(organization.country(), 80));
        boolean taken = people.organizations().stream()
                .anyMatch(o -> o.name().equalsIgnoreCase(checked.name()) && !o.id().equals(checked.id()));
        if (taken) {
            throw new Refused("people.organization-known", checked.name());
        }
        boolean known = people.findOrganization(checked.id()).isPresent();
        people.save(checked);
        record(
                voice,
                known ? Deed.ORGANIZATION_CHANGED : Deed.ORGANIZATION_CREATED,
                Map.of("organization", checked.name()));
        return checked;
    }

    /**
     * Gives a person a new password, which is shown this once and kept only as a hash. Whoever got in with the one before
     * is signed out everywhere.
     */
    public String newPassword(Voice voice, PersonId person) {
        require(voice);
        people.find(person).orElseThrow(NothingThere::new);
        String password = randomPassword();
        people.setPasswordHash(person, passwords.encode(password));
        signIns.endAll(person);
        record(voice, Deed.PASSWORD_SET, Map.of("person", person.value().toString()));
        return password;
    }

    /** Follows the chain of the record from its first entry; the number of the first that does not hold, if any. */
    @Transactional(readOnly = true)
    public Optional<Long> verifyRecord(Voice voice) {
        require(voice);
        return recording.firstBroken();
    }

    /** Everybody, for the administrator's desk. */
    @Transactional(readOnly = true)
    public List<Person> everybody(Voice voice) {
        require(voice);
        return people.all();
    }

    /** Everybody with a living account. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("names of colleagues, shown only on desks")
    public List<Person> active() {
        return people.all().stream().filter(p -> !p.disabled()).toList();
    }

    /** The people whom the secretariat may give a role to. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("names of colleagues, shown only on desks; which roles may be given is asked when giving them")
    public List<Person> whoCanHaveARole() {
        return active().stream().filter(p -> !p.administrator()).toList();
    }

    @Transactional(readOnly = true)
    @ActOfTheProcess("names of organizations, shown only on desks")
    public List<Organization> organizations() {
        return people.organizations();
    }

    @Transactional(readOnly = true)
    @ActOfTheProcess("who is who, after the thing itself was allowed to be seen")
    public Person person(PersonId id) {
        return people.find(id).orElseThrow(NothingThere::new);
    }

    @Transactional(readOnly = true)
    @ActOfTheProcess("who is who, after the thing itself was allowed to be seen")
    public Map<PersonId, Person> persons(Collection<PersonId> ids) {
        return people.allOf(Set.copyOf(ids)).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    @ActOfTheProcess("who is who, after the thing itself was allowed to be seen")
    public Organization organization(OrganizationId id) {
        return people.findOrganization(id).orElseThrow(NothingThere::new);
    }

    /** The account for an address, for the sign-in. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("the sign-in itself")
    public Optional<Account> account(String email) {
        return holder(email).flatMap(person -> people.passwordHash(person.id()).map(hash -> new Account(person, hash)));
    }

    /** Creates an account for somebody who is invited: without a password, and without rights of its own. */
    @ActOfTheProcess("the verb that invites has asked")
    public Person admitInvited(Person person, Voice by) {
        Person checked = checked(person);
        people.save(checked);
        record(by, Deed.PERSON_ADDED, Map.of("person", id(checked)));
        return checked;
    }

    /** Whose address this is, if somebody's who may sign in. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("the sign-in itself")
    public Optional<PersonId> whoHas(String email) {
        return holder(email).filter(person -> !person.disabled()).map(Person::id);
    }

    /** What cannot be an address is nobody's. */
    private Optional<Person> holder(String email) {
        return Optional.of(email.strip())
                .filter(typed -> typed.length() <= LONGEST_ADDRESS && PlainWords.canBeKept(typed))
                .flatMap(people::findByEmail);
    }

    /** Creates an account before anybody can sign in: the first administrator, or the people of the demo. */
    @ActOfTheProcess("at the start of the program, before anybody can sign in")
    public Person admit(Person person, @Nullable String password) {
        Person checked = checked(person);
        people.save(checked);
        if (password != null) {
            people.setPasswordHash(checked.id(), passwords.encode(password));
        }
        recording.write(new Act(Deed.PERSON_ADDED, null, null, null, null, Map.of("person", id(checked))));
        return checked;
    }

    /** Creates an organization of the demo. */
    @ActOfTheProcess("at the start of the program, before anybody can sign in")
    public Organization admit(Organization organization) {
        people.save(organization);
        return organization;
    }

    @Transactional(readOnly = true)
    @ActOfTheProcess("at the start of the program")
    public boolean nobodyIsHere() {
        return people.all().isEmpty();
    }

    /** A password that can be read out: 20 letters and digits without look-alikes, about 99 bits. */
    @ActOfTheProcess("makes a word, changes nothing")
    public String randomPassword() {
        return random.ints(20, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    private void require(Voice voice) {
        Person person = people.find(voice.person()).orElseThrow(NothingThere::new);
        Verdict verdict = Policy.decide(Action.MANAGE_PEOPLE, standing(person));
        if (!verdict.allows()) {
            throw new NotAllowed(Verdict.Reason.NOT_YOUR_ROLE);
        }
    }

    private static Standing standing(Person person) {
        return Standing.ofAccount(person.administrator(), person.startsCommuniques(), person.disabled());
    }

    private void checkRights(Voice voice, Person before, Person after) {
        boolean own = voice.person().equals(after.id());
        boolean changed = before.administrator() != after.administrator()
                || before.startsCommuniques() != after.startsCommuniques()
                || after.disabled();
        if (own && changed) {
            throw new Refused("people.own-rights");
        }
        boolean leaves = before.administrator() && !before.disabled() && (!after.administrator() || after.disabled());
        if (leaves && people.administrators() <= 1) {
            throw new Refused("people.last-administrator");
        }
    }

    /** An administrator manages people, never text. */
    private void requireNoPartInTexts(Person person) {
        if (roles.hasOne(person.id())) {
            throw new Refused("people.administrator-with-roles", person.name());
        }
    }

    private Person checked(Person person) {
        String name = PlainWords.line(person.name(), 120);
        String email = PlainWords.line(person.email(), LONGEST_ADDRESS).toLowerCase(Locale.ROOT);
        if (!email.matches("[a-z0-9._%+'-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw new Refused("people.email-odd", email);
        }
        boolean taken = people.findByEmail(email)
                .filter(other -> !other.id().equals(person.id()))
                .isPresent();
        if (taken) {
            throw new Refused("people.email-known", email);
        }
        if (person.organization() != null) {
            organization(person.organization());
        }
        return new Person(
                person.id(),
                name,
                email,
                person.organization(),
                person.language(),
                ZoneId.of(person.zone().getId()),
                person.administrator(),
                person.startsCommuniques(),
                person.disabled());
    }

    private void record(Voice voice, Deed deed, Map<String, String> facts) {
        recording.write(new Act(deed, voice.person().value(), voice.onBehalfOfValue(), null, null, facts));
    }

    private static String id(Person person) {
        return person.id().value().toString();
    }
}
