package org.communique.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.communique.drafting.Member;
import org.communique.rights.Role;
import org.communique.story.StoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

class PeoplingTest extends StoryTest {

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder passwords;

    private Peopling peopling;
    private Voice voice;

    @BeforeEach
    void open() {
        peopling = house.peopling();
        voice = administrator.voice();
        secretariat.starts("On people");
    }

    private static Person person(PersonId id, String email, boolean administrator, boolean starts, boolean disabled) {
        return new Person(
                id,
                "Nils Nord",
                email,
                null,
                Locale.forLanguageTag("fr-CH"),
                ZoneId.of("Asia/Kathmandu"),
                administrator,
                starts,
                disabled);
    }

    private static Person somebody() {
        PersonId id = PersonId.next();
        return person(id, id.value() + "@norland.example", false, false, false);
    }

    @Test
    void aPersonIsKeptAndReadAgainWholly() {
        Person kept = peopling.keep(voice, somebody());
        assertThat(peopling.person(kept.id())).isEqualTo(kept);
        assertThat(people.findByEmail(kept.email().toUpperCase(Locale.ROOT))).contains(kept);
        Organization organization =
                new Organization(OrganizationId.next(), sitting.edition().value() + " Water Board", "NWB", null);
        peopling.keep(voice, organization);
        assertThat(peopling.organization(organization.id())).isEqualTo(organization);
    }

    @Test
    void anAddressBelongsToOnePersonAndANameToOneOrganization() {
        Person kept = peopling.keep(voice, somebody());
        changesNothing(
                "people.email-known",
                () -> peopling.keep(
                        voice, person(PersonId.next(), kept.email().toUpperCase(Locale.ROOT), false, false, false)));
        for (String odd : new String[] {"nils", "nils@", "@norland.example", "a@b@c.example", "a b@c.example", "a@b"}) {
            changesNothing(
                    "people.email-odd", () -> peopling.keep(voice, person(PersonId.next(), odd, false, false, false)));
        }
        String name = norland.organization().value() + " Wells";
        peopling.keep(voice, new Organization(OrganizationId.next(), name, "NW", null));
        changesNothing(
                "people.organization-known",
                () -> peopling.keep(
                        voice, new Organization(OrganizationId.next(), name.toUpperCase(Locale.ROOT), "NW", null)));
    }

    @Test
    void aPersonSpeaksForAnOrganizationThatIsHere() {
        Person p = somebody();
        changesNothing(
                "nothing-there",
                () -> peopling.keep(
                        voice,
                        new Person(
                                p.id(),
                                p.name(),
                                p.email(),
                                OrganizationId.next(),
                                p.language(),
                                p.zone(),
                                false,
                                false,
                                false)));
    }

    @Test
    void nobodyChangesTheirOwnRights() {
        Person self = administrator.person();
        changesNothing(
                "people.own-rights", () -> peopling.keep(voice, person(self.id(), self.email(), false, false, false)));
        changesNothing(
                "people.own-rights", () -> peopling.keep(voice, person(self.id(), self.email(), true, false, true)));
        changesNothing(
                "people.own-rights", () -> peopling.keep(voice, person(self.id(), self.email(), true, true, false)));
        assertThat(peopling.keep(voice, person(self.id(), self.email(), true, false, false))
                        .name())
                .isEqualTo("Nils Nord");
    }

    @Test
    void nobodyIsAdministratorAndHasAPartInTexts() {
        changesNothing(
                "drafting.administrator",
                () -> house.drafting()
                        .giveRole(
                                secretariat.voice(), sitting.edition(), Member.of(administrator.id(), Role.APPROVER)));
        Person p = observer.person();
        changesNothing(
                "people.administrator-with-roles",
                () -> peopling.keep(voice, person(p.id(), p.email(), true, false, false)));
        changesNothing(
                "people.administrator-starts",
                () -> peopling.keep(voice, person(PersonId.next(), "both@norland.example", true, true, false)));
        assertThat(peopling.whoCanHaveARole())
                .extracting(Person::id)
                .contains(observer.id())
                .doesNotContain(administrator.id());
        secretariat.abandons("So that nobody has a part any more");
        assertThat(peopling.keep(voice, person(p.id(), p.email(), true, false, false))
                        .administrator())
                .isTrue();
    }

    @Test
    void aPasswordIsShownOnceAndKeptAsAHash() {
        Person kept = peopling.keep(voice, somebody());
        assertThat(peopling.account(kept.email())).isEmpty();
        String password = peopling.newPassword(voice, kept.id());
        Account account = peopling.account(kept.email()).orElseThrow();
        assertThat(account.passwordHash()).doesNotContain(password);
        assertThat(passwords.matches(password, account.passwordHash())).isTrue();
        assertThat(account.toString()).doesNotContain(account.passwordHash(), kept.email());
        peopling.keep(voice, kept);
        assertThat(peopling.account(kept.email()))
                .as("a change keeps the password")
                .isPresent();
    }

    @Test
    void nobodysZoneIsOneThatBrowsersDoNotKnow() {
        assertThat(new Person(
                                PersonId.next(),
                                "Somebody",
                                "somebody@norland.example",
                                null,
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                false,
                                false,
                                false)
                        .zone())
                .isEqualTo(ZoneId.of("UTC"));
    }
}
