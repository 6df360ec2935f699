package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.communique.notice.Letter;
import org.communique.notice.NotDelivered.Why;
import org.communique.notice.Told;
import org.communique.record.Deed;
import org.communique.review.Advising.Advice;
import org.communique.review.Position;
import org.communique.review.Position.Objection;
import org.communique.review.Position.Support;
import org.communique.rights.NotAllowed;
import org.communique.rights.NothingThere;
import org.communique.rights.Verdict.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Experts propose a position to the head of their delegation, who states it or not; nobody else learns of it. */
class AdviceTest extends StoryTest {

    private static final Objection TOO_DRY = new Objection("Too dry for our mandate", "Add a river");

    @BeforeEach
    void aRoundIsOpen() {
        secretariat.starts("On rivers");
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
    }

    private List<Advice> advice(Actor actor) {
        return house.advising().advice(actor.voice(), sitting.edition());
    }

    @Test
    void theHeadReadsWhatTheExpertProposesAndStatesItOrNot() {
        norland.expert().proposesPosition(TOO_DRY, "They will listen");
        assertThat(advice(norland)).singleElement().satisfies(one -> {
            assertThat(one.proposed().by()).isEqualTo(norland.expert().id());
            assertThat(one.proposed().position()).isEqualTo(TOO_DRY);
            assertThat(one.proposed().note()).isEqualTo("They will listen");
            assertThat(one.past()).isFalse();
        });
        assertThat(house.following()
                        .answers(norland.voice(), sitting.edition())
                        .orElseThrow()
                        .positions())
                .as("proposing is not stating")
                .isEmpty();
        Minutes.assertThat(norland).isAskedTo(org.communique.workflow.Step.RESPOND_TO_REVIEW);
        norland.supports();
        assertThat(advice(norland)).singleElement().matches(Advice::past);
        house.now().pass(Duration.ofMinutes(1));
        norland.expert().proposesPosition(new Support(), " ");
        assertThat(advice(norland)).singleElement().satisfies(one -> {
            assertThat(one.past()).as("newer than what the head stated").isFalse();
            assertThat(one.proposed().note()).isNull();
        });
        secretariat.closesEarly("All are here.");
        assertThat(advice(norland.expert())).singleElement().matches(Advice::past);
    }

    @Test
    void aNewerProposalTakesThePlaceOfTheOlderOneInViewAndEveryRowStays() {
        norland.expert().proposesPosition(TOO_DRY, "");
        norland.expert().proposesPosition(new Support(), "");
        assertThat(advice(norland)).extracting(one -> one.proposed().position()).containsExactly(new Support());
        assertThat(truth.ask(
                        "select count(*)::text from proposed_position where person_id = ?",
                        norland.expert().id().value()))
                .isEqualTo("2");
    }

    @Test
    void theHeadIsToldAndWhoeverStandsInAndNobodyElse() {
        Actor second = new Actor(sitting, "Second expert", norland.organization(), false, false);
        secretariat.gives(new org.communique.drafting.Member(
                second.id(), org.communique.rights.Role.PARTICIPANT, norland.organization(), false));
        sitting.act(() -> house.standingIn()
                .name(
                        norland.voice(),
                        sitting.edition(),
                        norland.id(),
                        norland.expert().id(),
                        house.now().instant(),
                        house.now().instant().plus(Duration.ofDays(1))));
        house.sendMail().sendDue();
        int before = house.post().all().size();
        second.proposesPosition(TOO_DRY, "A word that is nobody's");
        house.sendMail().sendDue();
        List<Letter> sent =
                house.post().all().subList(before, house.post().all().size());
        assertThat(sent)
                .extracting(Letter::to)
                .containsExactlyInAnyOrder(
                        norland.person().email(), norland.expert().person().email());
        assertThat(sent)
                .allSatisfy(letter -> assertThat(letter.text() + letter.html())
                        .contains("Second expert", "round 1")
                        .doesNotContain("Too dry", "Add a river", "nobody's", "object"));
        assertThat(house.telling().of(norland.id().value()).getFirst().told()).isEqualTo(Told.POSITION_PROPOSED);
    }

    @Test
    void nobodyOutsideTheDelegationLearnsOfItByAnyDoor() {
        house.post().refuses(norland, Why.NO_SUCH_ADDRESS);
        house.sendMail().sendDue();
        norland.expert().proposesPosition(TOO_DRY, "They will listen");
        house.sendMail().sendDue();
        for (Actor outsider : List.of(secretariat, director, observer, estavia, estavia.expert())) {
            assertThat(advice(outsider)).as(outsider.name()).isEmpty();
            assertThat(deeds(outsider)).as(outsider.name()).doesNotContain(Deed.POSITION_PROPOSED);
            assertThat(house.following()
                            .answers(outsider.voice(), sitting.edition())
                            .orElseThrow()
                            .positions())
                    .isEmpty();
            assertThat(house.telling().of(outsider.id().value()))
                    .noneMatch(notice -> notice.told() == Told.POSITION_PROPOSED);
        }
        assertThat(deeds(norland)).contains(Deed.POSITION_PROPOSED);
        assertThat(deeds(norland.expert())).contains(Deed.POSITION_PROPOSED);
        assertThat(house.deliveries().undelivered(secretariat.voice(), sitting.edition()))
                .as("not even as a mail that did not arrive")
                .extracting(one -> one.told())
                .containsExactly(Told.INVITED_TO_REVIEW);
        assertThat(house.deliveries().all(administrator.voice()))
                .filteredOn(one -> one.person().equals(norland.id().value()))
                .extracting(one -> one.told())
                .containsExactlyInAnyOrder(Told.INVITED_TO_REVIEW, null);
        assertThat(truth.ask("select string_agg(facts::text, ' ') from record where deed = ?", "POSITION_PROPOSED"))
                .doesNotContain("OBJECT", "Too dry");
        secretariat.closesEarly("All are here.");
        assertThat(house.tabling()
                        .tabled(secretariat.voice(), sitting.edition(), 1)
                        .comments())
                .isEmpty();
        assertThat(advice(secretariat)).isEmpty();
        assertThatExceptionOfType(NothingThere.class).isThrownBy(() -> advice(suderland));
    }

    private List<Deed> deeds(Actor actor) {
        return house.reading().history(actor.voice(), sitting.edition()).stream()
                .map(entry -> entry.act().deed())
                .toList();
    }

    @Test
    void whoIsNoExpertOfAnAskedOrganizationProposesNothing() {
        isRefused(
                Reason.ONLY_THE_HEAD_OF_DELEGATION,
                () -> house.reviewing().respondToReview(norland.expert().voice(), sitting.edition(), new Support()));
        for (Actor other : List.of(norland, observer, secretariat, director)) {
            isRefused(Reason.NOT_YOUR_ROLE, () -> proposes(other, new Support()));
        }
        assertThatExceptionOfType(NothingThere.class).isThrownBy(() -> proposes(suderland.expert(), new Support()));
        suderland.members().forEach(secretariat::gives);
        assertThatExceptionOfType(NothingThere.class)
                .as("an expert of an organization that is not asked")
                .isThrownBy(() -> proposes(suderland.expert(), new Support()));
    }

    private void isRefused(Reason why, ThrowingCallable act) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(act)
                .matches(refused -> refused.code().equals(new NotAllowed(why).code()));
    }

    private void proposes(Actor actor, Position position) {
        house.advising().proposePosition(actor.voice(), sitting.edition(), position, "");
    }

    @Test
    void oddProposalsAreRefusedAndNothingIsHalfDone() {
        changesNothing("words.missing", () -> proposes(norland.expert(), new Objection(" ", "Add a river")));
        changesNothing("words.missing", () -> proposes(norland.expert(), new Objection("Too dry", "")));
        changesNothing(
                "words.too-long",
                () -> house.advising()
                        .proposePosition(
                                norland.expert().voice(), sitting.edition(), new Support(), "x".repeat(2_001)));
        house.now().pass(Duration.ofDays(8));
        changesNothing("review.closed", () -> proposes(norland.expert(), new Support()));
        engine.knocks();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> proposes(norland.expert(), new Support()));
    }
}
