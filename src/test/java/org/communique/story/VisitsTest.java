package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communique.review.Readers;
import org.communique.rights.NotAllowed;
import org.communique.rights.NothingThere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has opened the text, as far as others may know, and when each person looked last. */
class VisitsTest extends StoryTest {

    @BeforeEach
    void aRoundIsOpen() {
        secretariat.starts("On rivers");
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
    }

    private Readers readers(Actor who, Delegation of) {
        return house.visits().readers(who.voice(), sitting.edition()).stream()
                .filter(one -> one.organization().equals(of.organization()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Instant> before(Actor who) {
        return house.visits().before(who.voice(), sitting.edition());
    }

    private void isAbout(Optional<Instant> found, Instant expected) {
        assertThat(found.orElseThrow().truncatedTo(ChronoUnit.MILLIS))
                .isCloseTo(expected, org.assertj.core.api.Assertions.within(5, ChronoUnit.SECONDS));
    }

    @Test
    void othersSeeANumberForEachOrganizationAndTheSecretariatWho() {
        norland.expert().opensTheText();
        house.now().pass(Duration.ofHours(3));
        for (Actor other : List.of(estavia, observer, director, norland)) {
            Readers read = readers(other, norland);
            assertThat(read.count()).as(other.name()).isEqualTo(1);
            assertThat(read.of()).isEqualTo(2);
            assertThat(read.who()).as("no names for %s", other.name()).isEmpty();
            assertThat(readers(other, estavia).haveOpenedIt()).isFalse();
        }
        assertThat(readers(secretariat, norland).who())
                .containsExactly(norland.expert().id());
        isAbout(
                Optional.ofNullable(readers(estavia, norland).last()),
                house.now().instant().minus(Duration.ofHours(3)));
        norland.opensTheText();
        assertThat(readers(estavia, norland).count()).isEqualTo(2);
    }

    @Test
    void whoOnlyFollowsIsNotCounted() {
        secretariat.opensTheText();
        observer.opensTheText();
        director.opensTheText();
        assertThat(truth.ask(
                        "select count(*)::text from opened join round on round.id = round_id where edition_id = ?",
                        sitting.edition().value()))
                .isEqualTo("0");
    }

    @Test
    void whatIsOpenedAfterTheCloseIsNotCountedForTheRound() {
        secretariat.closesEarly("Enough");
        norland.opensTheText();
        assertThat(readers(secretariat, norland).haveOpenedIt()).isFalse();
        assertThat(house.visits().readers(norland.voice(), sitting.edition()))
                .as("after the close it is for the secretariat and the approver only")
                .isEmpty();
    }

    @Test
    void aNewRoundBeginsWithNobodyHavingOpenedIt() {
        norland.opensTheText();
        secretariat.closesEarly("Enough");
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
        assertThat(readers(secretariat, norland).haveOpenedIt()).isFalse();
    }

    @Test
    void whoLeavesTheDelegationIsNotCountedAnyMore() {
        norland.expert().opensTheText();
        secretariat.takes(norland.asExpert());
        assertThat(readers(secretariat, norland).count()).isZero();
        assertThat(readers(secretariat, norland).of()).isEqualTo(1);
    }

    @Test
    void aVisitIsOverAfterHalfAnHourWithoutOpening() {
        Instant first = house.now().instant();
        norland.opensTheText();
        assertThat(before(norland)).as("on the first visit").isEmpty();
        house.now().pass(Duration.ofMinutes(20));
        norland.opensTheText();
        assertThat(before(norland)).as("still the first visit").isEmpty();
        house.now().pass(Duration.ofMinutes(29));
        norland.opensTheText();
        assertThat(before(norland)).as("still the same").isEmpty();
        house.now().pass(Duration.ofMinutes(31));
        norland.opensTheText();
        isAbout(before(norland), first.plus(Duration.ofMinutes(49)));
        house.now().pass(Duration.ofMinutes(5));
        norland.opensTheText();
        isAbout(before(norland), first.plus(Duration.ofMinutes(49)));
        // Everybody who may read has visits of their own.
        observer.opensTheText();
        assertThat(before(observer)).isEmpty();
    }

    @Test
    void withinAMinuteNothingIsWritten() {
        norland.opensTheText();
        var before = truth.everything();
        house.now().pass(Duration.ofSeconds(50));
        norland.opensTheText();
        assertThat(truth.everything()).isEqualTo(before);
        house.now().pass(Duration.ofSeconds(20));
        norland.opensTheText();
        assertThat(truth.everything()).isNotEqualTo(before);
    }

    @Test
    void whoMayNotReadTheTextVisitsNothing() {
        assertThatExceptionOfType(NothingThere.class).isThrownBy(suderland::opensTheText);
        assertThatExceptionOfType(NothingThere.class).isThrownBy(() -> before(suderland));
        secretariat.closesEarly("Enough");
        secretariat.submits();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(norland::opensTheText);
    }

    @Test
    void twoWindowsOpenedAtOnceAreOneVisit() {
        Callable<Object> opens = () -> {
            norland.opensTheText();
            return true;
        };
        assertThat(Race.run(opens, opens, opens, opens)).allMatch(Race.Finish::won);
        assertThat(truth.ask(
                        "select count(*)::text from visit where person_id = ?",
                        norland.id().value()))
                .isEqualTo("1");
    }
}
