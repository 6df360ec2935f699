package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.communique.workflow.Step.RESPOND_TO_REVIEW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communique.drafting.Member;
import org.communique.drafting.StandIn;
import org.communique.notice.Told;
import org.communique.review.Position;
import org.communique.review.Stated;
import org.communique.rights.NotAllowed;
import org.communique.rights.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delegate stands in for the head of the delegation. */
class StandInTest extends StoryTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @BeforeEach
    void aRoundIsOpen() {
        secretariat.starts("On rivers");
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
    }

    private void names(Actor who, Actor head, Actor standIn, Duration from, Duration until) {
        Instant at = house.now().instant();
        sitting.act(() -> house.standingIn()
                .name(who.voice(), sitting.edition(), head.id(), standIn.id(), at.plus(from), at.plus(until)));
    }

    private Stated states(Actor who) {
        return sitting.act(
                () -> house.reviewing().respondToReview(who.voice(), sitting.edition(), new Position.Support()));
    }

    private List<StandIn> standIns() {
        return house.standingIn().standIns(secretariat.voice(), sitting.edition());
    }

    @Test
    void theStandInStatesThePositionOnBehalfOfTheHead() {
        Actor expert = norland.expert();
        names(norland, norland, expert, Duration.ZERO, TWO_DAYS);
        assertThat(house.telling().of(expert.id().value()).getFirst().told()).isEqualTo(Told.STANDS_IN);
        Minutes.assertThat(expert).isAskedTo(RESPOND_TO_REVIEW);
        Stated stated = states(expert);
        assertThat(stated.by()).isEqualTo(expert.id());
        assertThat(stated.onBehalfOf()).isEqualTo(norland.id());
        assertThat(truth.ask(
                        "select on_behalf_of::text from record where edition_id = ? and deed = 'POSITION_STATED'",
                        sitting.edition().value()))
                .isEqualTo(norland.id().value().toString());
        // The head is still the head.
        assertThat(states(norland).onBehalfOf()).isNull();
    }

    @Test
    void beforeAndAfterItsTimeTheStandInIsAnExpert() {
        names(norland, norland, norland.expert(), Duration.ofDays(1), TWO_DAYS);
        isNotAllowed(NotAllowed.class, norland.expert());
        house.now().pass(Duration.ofDays(1));
        states(norland.expert());
        house.now().pass(Duration.ofDays(1));
        isNotAllowed(NotAllowed.class, norland.expert());
        assertThat(standIns()).isEmpty();
    }

    private void isNotAllowed(Class<? extends RuntimeException> why, Actor who) {
        assertThatExceptionOfType(why)
                .isThrownBy(() ->
                        house.reviewing().respondToReview(who.voice(), sitting.edition(), new Position.Support()));
    }

    @Test
    void itEndsWhenTheHeadSaysSoOrIsHeadNoMore() {
        names(norland, norland, norland.expert(), Duration.ZERO, TWO_DAYS);
        sitting.act(() -> house.standingIn()
                .end(norland.voice(), sitting.edition(), standIns().getFirst().id()));
        isNotAllowed(NotAllowed.class, norland.expert());

        names(norland, norland, norland.expert(), Duration.ZERO, TWO_DAYS);
        Actor next = new Actor(sitting, "The next head", norland.organization(), false, false);
        secretariat.gives(new Member(next.id(), Role.PARTICIPANT, norland.organization(), true));
        isNotAllowed(NotAllowed.class, norland.expert());
    }

    @Test
    void theSecretariatNamesOneForAHeadWhoCannot() {
        names(secretariat, norland, norland.expert(), Duration.ZERO, TWO_DAYS);
        assertThat(standIns())
                .singleElement()
                .satisfies(one -> assertThat(one.head()).isEqualTo(norland.id()));
        states(norland.expert());
    }

    @Test
    void oddStandInsAreRefused() {
        Minutes.assertRefused(
                "stand-in.no-colleague", () -> names(norland, norland, estavia.expert(), Duration.ZERO, TWO_DAYS));
        Minutes.assertRefused("stand-in.no-colleague", () -> names(norland, norland, norland, Duration.ZERO, TWO_DAYS));
        Minutes.assertRefused(
                "stand-in.not-yours", () -> names(norland, estavia, estavia.expert(), Duration.ZERO, TWO_DAYS));
        Minutes.assertRefused(
                "stand-in.time-has-passed", () -> names(norland, norland, norland.expert(), TWO_DAYS, Duration.ZERO));
        Minutes.assertRefused(
                "stand-in.time-has-passed",
                () -> names(norland, norland, norland.expert(), Duration.ofDays(-3), Duration.ofDays(-1)));
        Minutes.assertRefused(
                "stand-in.too-long",
                () -> names(norland, norland, norland.expert(), Duration.ZERO, Duration.ofDays(500)));
        Minutes.assertRefused(
                "stand-in.no-head", () -> names(secretariat, observer, norland.expert(), Duration.ZERO, TWO_DAYS));
        names(norland, norland, norland.expert(), Duration.ZERO, TWO_DAYS);
        Minutes.assertRefused(
                "stand-in.another",
                () -> names(norland, norland, norland.expert(), Duration.ofDays(1), Duration.ofDays(9)));
        Minutes.assertRefused(
                "stand-in.not-yours",
                () -> names(norland.expert(), norland, norland.expert(), TWO_DAYS, Duration.ofDays(9)));
    }
}
