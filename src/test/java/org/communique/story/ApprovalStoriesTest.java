package org.communique.story;

import static org.communique.story.Minutes.assertRefused;
import static org.communique.story.Minutes.assertStruck;
import static org.communique.story.Minutes.assertThat;
import static org.communique.workflow.Step.APPROVE_TEXT;
import static org.communique.workflow.Step.CONSOLIDATE;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.Job;
import org.communique.drafting.text.Hash;
import org.communique.notice.Notice;
import org.communique.notice.Told;
import org.communique.story.Mishap.When;
import org.communique.workflow.LateAlarms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApprovalStoriesTest extends StoryTest {

    @Autowired
    private LateAlarms alarms;

    @BeforeEach
    void theTextLiesBeforeTheDirector() {
        secretariat.circulates("On the price of water");
        secretariat.closesEarly("Nobody objects");
        secretariat.submits();
    }

    @Test
    void theDirectorReturnsTheTextAndApprovesItsNextForm() {
        Hash first = sitting.hash();
        director.returns("The second paragraph promises too much");
        assertThat(director).isAskedNothing();
        assertThat(secretariat).isAskedTo(CONSOLIDATE);
        secretariat.writes("The ministers met in Norhaven.", "They spoke of the price of water.");
        secretariat.submits();
        assertThat(director).isAskedTo(APPROVE_TEXT);
        Assertions.assertThat(sitting.hash()).isNotEqualTo(first);
        director.approves();
        engine.knocks();
        assertThat(publicReader).reads("On the price of water");
        assertThat(sitting).passed("isApproved", "publishEdition", "announce");
    }

    @Test
    void theSameTextMayBeSubmittedAgainAfterItsReturn() {
        Hash first = sitting.hash();
        director.returns("Let me sleep on it");
        secretariat.submits();
        Assertions.assertThat(sitting.hash()).isEqualTo(first);
        director.approves();
        Assertions.assertThat(house.approving().decisions(director.voice(), sitting.edition()))
                .hasSize(2);
    }

    @Test
    void aReturnedTextMayGoIntoAnotherRound() {
        director.returns("Ask them again");
        secretariat.circulates(sitting.inAWeek());
        assertThat(sitting).isAt("IN_REVIEW").neverPassed("embargo", "publishEdition");
    }

    @Test
    void theEmbargoIsMovedForthAndBack() {
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        director.movesEmbargoTo(Duration.ofDays(5));
        engine.knocksAfter(Duration.ofDays(2));
        assertThat(publicReader).seesNothing();
        director.movesEmbargoTo(Duration.ofHours(1));
        engine.knocksAfter(Duration.ofHours(1));
        assertThat(publicReader).reads("On the price of water");
    }

    @Test
    void theDirectorEndsTheEmbargoNow() {
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        director.publishesNow();
        engine.knocks();
        assertThat(publicReader).reads("On the price of water");
    }

    @Test
    void aMachineWhoseClockRunsAheadPublishesNothingEarly() {
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        house.now().machineIsAheadBy(Duration.ofDays(2));
        engine.knocks();
        assertThat(publicReader).seesNothing();
        assertThat(sitting).isAt("APPROVED").passed("isPublic").neverPassed("announce");
        engine.knocksAfter(Duration.ofDays(1));
        assertThat(publicReader).reads("On the price of water");
    }

    @Test
    void aMachineWhoseClockWasSetBackSleepsOverNothing() {
        director.returns("Ask them again");
        secretariat.circulates(sitting.inAWeek());
        house.now().machineIsAheadBy(Duration.ofDays(-1));
        engine.knocksAfter(Sitting.A_WEEK);
        assertThat(sitting).isAt("IN_REVIEW");
        alarms.ring();
        engine.knocks();
        assertThat(sitting).isAt("CONSOLIDATION");
        secretariat.submits();
        director.approvesUnderEmbargoFor(Duration.ofDays(2));
        house.now().machineIsAheadBy(Duration.ofDays(-3));
        engine.knocksAfter(Duration.ofDays(1));
        alarms.ring();
        engine.knocks();
        assertThat(publicReader).seesNothing();
        engine.knocksAfter(Duration.ofDays(1));
        assertThat(publicReader).seesNothing();
        alarms.ring();
        engine.knocks();
        assertThat(publicReader).reads("On the price of water");
    }

    @Test
    void aPublicationThatFailsIsTriedAgainAndHappensOnce() {
        director.approves();
        engine.knocksOnce();
        house.mishap().strikes(When.AS_THE_ACT_IS_RECORDED);
        assertStruck(engine::knocksOnce);
        assertThat(publicReader).seesNothing();
        assertThat(sitting).isAt("APPROVED");
        Job waiting = engineRoom.jobs(sitting.edition()).getFirst();
        Assertions.assertThat(waiting.getRetries()).isEqualTo(4);
        Assertions.assertThat(waiting.getDuedate()).as("not at once").isNotNull();
        house.mishap().isOver();
        engine.knocksAfter(Duration.ofSeconds(10));
        assertThat(publicReader).reads("On the price of water");
        Assertions.assertThat(truth.deeds(sitting.edition())).containsOnlyOnce("PUBLISHED");
    }

    @Test
    void aDeadlineThatFailsIsTriedAgainAfterAWhile() {
        director.returns("Ask them again");
        secretariat.circulates(sitting.inAWeek());
        house.now().pass(Sitting.A_WEEK);
        house.mishap().strikes(When.JUST_BEFORE_THE_COMMIT);
        assertStruck(engine::knocksOnce);
        house.mishap().isOver();
        assertThat(sitting).isAt("IN_REVIEW");
        Job waiting = engineRoom.jobs(sitting.edition()).getFirst();
        Assertions.assertThat(waiting.getRetries()).isEqualTo(4);
        Assertions.assertThat(engineRoom.dueJobs(sitting.edition()))
                .as("not at once")
                .isEmpty();
        engine.knocksAfter(Duration.ofSeconds(10));
        assertThat(sitting).isAt("CONSOLIDATION");
    }

    @Test
    void publishingAgainChangesNothing() {
        director.approves();
        engine.knocks();
        Map<String, String> before = truth.everything();
        Assertions.assertThat(house.publishing().publishEdition(sitting.edition()))
                .isTrue();
        Assertions.assertThat(truth.everything()).isEqualTo(before);
    }

    @Test
    void everybodyWithARoleIsToldOnce() {
        director.approves();
        engine.knocks();
        for (Actor actor : new Actor[] {secretariat, norland, norland.expert(), estavia, observer, director}) {
            Assertions.assertThat(house.telling().of(actor.id().value()))
                    .extracting(Notice::told)
                    .as("what %s is told", actor)
                    .containsOnlyOnce(Told.PUBLISHED);
        }
        Assertions.assertThat(house.telling().of(administrator.id().value())).isEmpty();
    }

    @Test
    void whoComesSecondIsToldWhoDecided() {
        Hash hash = sitting.hash();
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        var refused = assertRefused(
                "approval.approved-already",
                () -> house.flow().returnText(director.voice(), sitting.edition(), hash, "On second thoughts"));
        Assertions.assertThat(refused.arguments()).contains(director.name());
        Assertions.assertThat(refused.arguments().getLast()).isInstanceOf(Instant.class);
    }

    @Test
    void twoCommuniquesPublishedAtOnceGetNumbersOfTheirOwn() {
        director.approves();
        engine.knocks();
        String first = publicReader.reads().orElseThrow().number();
        sitting.clearTheTable();
        theTextLiesBeforeTheDirector();
        director.approves();
        engine.knocks();
        Assertions.assertThat(publicReader.reads().orElseThrow().number()).isNotEqualTo(first);
        Assertions.assertThat(sitting.slug()).endsWith("-2");
    }
}
