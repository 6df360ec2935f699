package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a browser is known, and as whom. */
class SigningInTest extends StoryTest {

    private Person vera;
    private String secret;

    @BeforeEach
    void veraSignsIn() {
        vera = admitted(PersonId.next(), false);
        secret = house.signingIn().begin(vera.id());
    }

    private Person admitted(PersonId id, boolean disabled) {
        String email = UUID.randomUUID() + "@example.test";
        return house.peopling()
                .admit(
                        new Person(
                                id,
                                "Vera Example",
                                email,
                                null,
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                false,
                                false,
                                disabled),
                        null);
    }

    @Test
    void herBrowserIsHersUntilSheSignsOut() {
        SignIn known = house.signingIn().known(secret).orElseThrow();
        assertThat(known.person()).isEqualTo(vera);
        assertThat(house.signingIn().living(Set.of(known.id()))).containsExactly(known.id());

        house.signingIn().end(secret);
        assertThat(house.signingIn().known(secret)).isEmpty();
        assertThat(house.signingIn().living(Set.of(known.id()))).isEmpty();
    }

    @Test
    void aNewPasswordSignsHerOutEverywhere() {
        String elsewhere = house.signingIn().begin(vera.id());
        house.peopling().newPassword(administrator.voice(), vera.id());
        assertThat(house.signingIn().known(secret)).isEmpty();
        assertThat(house.signingIn().known(elsewhere)).isEmpty();
    }

    @Test
    void itStaysHersAsLongAsSheComesBack() {
        for (int visit = 0; visit < 5; visit++) {
            house.now().pass(Duration.ofHours(7));
            assertThat(house.signingIn().known(secret)).isPresent();
        }
    }

    @Test
    void whoWasAwayForTooLongSignsInAgain() {
        SignIn known = house.signingIn().known(secret).orElseThrow();
        house.now().pass(Duration.ofHours(8).plusMinutes(2));
        assertThat(house.signingIn().living(Set.of(known.id()))).isEmpty();
        assertThat(house.signingIn().known(secret)).isEmpty();
    }

    @Test
    void afterAWeekEverybodySignsInAgain() {
        for (int visit = 0; visit < 7 * 24 / 7; visit++) {
            assertThat(house.signingIn().known(secret)).isPresent();
            house.now().pass(Duration.ofHours(7));
        }
        house.now().pass(Duration.ofMinutes(1));
        assertThat(house.signingIn().known(secret)).isEmpty();
    }

    @Test
    void anAccountThatIsSwitchedOffIsKnownNowhere() {
        admitted(vera.id(), true);
        assertThat(house.signingIn().known(secret)).isEmpty();
    }

    @Test
    void twoBrowsersOfOnePersonAreTwo() {
        String phone = house.signingIn().begin(vera.id());
        house.signingIn().end(secret);
        assertThat(house.signingIn().known(phone)).isPresent();
    }
}
