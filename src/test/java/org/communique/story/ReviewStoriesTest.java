package org.communique.story;

import static org.communique.story.Minutes.assertRefused;
import static org.communique.story.Minutes.assertThat;
import static org.communique.workflow.Step.CONSOLIDATE;
import static org.communique.workflow.Step.RESPOND_TO_REVIEW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.communique.drafting.text.Numbered;
import org.communique.notice.Notice;
import org.communique.notice.Told;
import org.communique.review.Answers;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Held;
import org.communique.review.Objection;
import org.communique.review.Round;
import org.communique.review.Stated;
import org.junit.jupiter.api.Test;

class ReviewStoriesTest extends StoryTest {

    @Test
    void oneObjectionReopensTheDraft() {
        secretariat.circulates("On the sharing of rivers");
        norland.supports();
        estavia.objects("Paragraph 3 goes beyond our mandate", "Delete the last sentence");
        secretariat.closesEarly("All have answered");
        assertThat(secretariat).isAskedTo(CONSOLIDATE);
        assertThat(publicReader).seesNothing();
        Assertions.assertThat(standingObjections())
                .extracting(Stated::organization)
                .containsExactly(estavia.organization());

        secretariat.writes("The ministers met in Norhaven.", "They spoke of rivers.");
        Round second = secretariat.circulates(sitting.inAWeek());
        Assertions.assertThat(second.number()).isEqualTo(2);
        Assertions.assertThat(second.revision()).isEqualTo(1);
        assertThat(norland).isAskedTo(RESPOND_TO_REVIEW);
        assertThat(estavia).isAskedTo(RESPOND_TO_REVIEW);
        estavia.supports();
        norland.supports();
        Assertions.assertThat(standingObjections()).isEmpty();
        secretariat.closesEarly("All have answered");
        assertThat(sitting).isAt("CONSOLIDATION").neverPassed("approveText", "closeRound");
    }

    @Test
    void anObjectionStandsUntilItsOrganizationSaysOtherwise() {
        secretariat.circulates("On wells");
        norland.objects("Too deep", "Dig less deep");
        secretariat.closesEarly("Enough");
        secretariat.circulatesTo(sitting.inAWeek(), estavia);
        estavia.supports();
        secretariat.closesEarly("Enough");
        Assertions.assertThat(standingObjections())
                .as("nobody asked Norland again")
                .extracting(Stated::organization)
                .containsExactly(norland.organization());
        secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
        Assertions.assertThat(standingObjections()).as("Norland is silent").hasSize(1);
        norland.hasNoObjection();
        Assertions.assertThat(standingObjections()).isEmpty();
        Assertions.assertThat(house.following().answersOfAllRounds(estavia.voice(), sitting.edition()).stream()
                        .flatMap(answers -> answers.of(norland.organization()).stream())
                        .map(stated -> stated.position().kind().name()))
                .as("what was said stays to be read")
                .containsExactly("OBJECT", "NO_OBJECTION");
    }

    @Test
    void anOrganizationThatIsTakenOffARoundNoLongerObjectsInIt() {
        secretariat.circulates("On wells");
        norland.objects("Too deep", "Dig less deep");
        secretariat.takesOff(norland, "Left the group");
        Assertions.assertThat(standingObjections()).isEmpty();
    }

    @Test
    void aPositionIsStaleOnlyOnTheParagraphsThatChanged() {
        secretariat.circulates("On wells");
        Assertions.assertThat(heldBy(norland)).isEmpty();
        norland.hasNoObjection();
        secretariat.closesEarly("Enough");
        secretariat.writes(
                "The ministers met in Norhaven.", "They spoke of wells.", "Every drop is counted.", "And more.");
        secretariat.circulates(sitting.inAWeek());
        Held held = heldBy(norland).orElseThrow();
        Assertions.assertThat(held.stale()).extracting(Numbered::paragraph).containsExactly(2, 4);
        Assertions.assertThat(held.all()).isEqualTo(4);
        Assertions.assertThat(held.gone()).isZero();
        Assertions.assertThat(held.stated().position().kind()).hasToString("NO_OBJECTION");
        Assertions.assertThat(heldBy(estavia)).as("said nothing").isEmpty();
    }

    @Test
    void toTheSameTextAPositionIsFresh() {
        secretariat.circulates("On wells");
        norland.supports();
        secretariat.closesEarly("Enough");
        secretariat.circulates(sitting.inAWeek());
        Assertions.assertThat(heldBy(norland).orElseThrow().isFresh()).isTrue();
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met in Norhaven.");
        secretariat.circulates(sitting.inAWeek());
        Held held = heldBy(norland).orElseThrow();
        Assertions.assertThat(held.isFresh()).isFalse();
        Assertions.assertThat(held.round().number())
                .as("silent in the second round")
                .isEqualTo(1);
        Assertions.assertThat(held.gone()).isEqualTo(2);
    }

    private Optional<Held> heldBy(Delegation delegation) {
        return Held.of(
                delegation.organization(),
                house.following().answersOfAllRounds(delegation.voice(), sitting.edition()),
                revision -> house.reading()
                        .revision(delegation.voice(), sitting.edition(), revision)
                        .text()
                        .body());
    }

    private List<Stated> standingObjections() {
        return house.following().objections(secretariat.voice(), sitting.edition()).stream()
                .map(Objection::stated)
                .toList();
    }

    private Answers answers() {
        return house.following().answers(secretariat.voice(), sitting.edition()).orElseThrow();
    }

    @Test
    void aPositionMayChangeUntilTheCloseAndTheEarlierOnesStay() {
        secretariat.circulates("On wells");
        estavia.objects("Too deep", "Dig less deep");
        estavia.abstains();
        estavia.supports();
        assertThat(estavia).isAskedTo(RESPOND_TO_REVIEW);
        Assertions.assertThat(answers().positions()).hasSize(3);
        Assertions.assertThat(answers()
                        .of(estavia.organization())
                        .orElseThrow()
                        .position()
                        .kind())
                .hasToString("SUPPORT");
        Assertions.assertThat(answers().answeredCount()).isEqualTo(1);
    }

    @Test
    void theSecretariatIsToldOnceWhenAllHaveAnswered() {
        secretariat.circulates("On dykes");
        norland.supports();
        Assertions.assertThat(told(secretariat)).doesNotContain(Told.ALL_HAVE_ANSWERED);
        estavia.supports();
        estavia.abstains();
        Assertions.assertThat(told(secretariat)).containsOnlyOnce(Told.ALL_HAVE_ANSWERED);
    }

    @Test
    void theSecretariatIsToldAlsoWhenTheOneWhoWasMissingLeaves() {
        secretariat.circulates("On dykes");
        norland.supports();
        secretariat.takesOff(estavia, "Estavia has left the meeting");
        Assertions.assertThat(told(secretariat)).containsOnlyOnce(Told.ALL_HAVE_ANSWERED);
    }

    private List<Told> told(Actor actor) {
        return house.telling().of(actor.id().value()).stream().map(Notice::told).toList();
    }

    @Test
    void theDeadlinePassesWithHalfTheAnswers() {
        secretariat.circulates("On rain");
        norland.supports();
        engine.knocksAfter(Duration.ofDays(7).minusSeconds(1));
        assertThat(sitting).isAt("IN_REVIEW");
        engine.knocksAfter(Duration.ofSeconds(1));
        assertThat(sitting)
                .isAt("CONSOLIDATION")
                .passed("deadline", "closeRound")
                .neverPassed("closedEarly");
        assertThat(secretariat).isAskedTo(CONSOLIDATE);
        assertThat(estavia).isAskedNothing();
        Assertions.assertThat(answers().answeredCount()).isEqualTo(1);
        Assertions.assertThat(answers().round().closed().how()).isEqualTo(Round.How.DEADLINE);
        Assertions.assertThat(told(secretariat)).contains(Told.ROUND_CLOSED);
        Assertions.assertThat(told(norland.expert())).contains(Told.INVITED_TO_REVIEW, Told.ROUND_CLOSED);
    }

    @Test
    void anAnswerAfterTheInstantIsRefusedEvenBeforeTheEngineKnocks() {
        secretariat.circulates("On rain");
        house.now().pass(Duration.ofDays(7));
        assertRefused("review.closed", norland::supports);
        assertRefused("review.closed", () -> norland.expert().comments(1, "Too late"));
        engine.knocks();
        assertThat(sitting).isAt("CONSOLIDATION");
    }

    @Test
    void aKnockThatComesTooEarlySetsTheAlarmAgain() {
        secretariat.circulates("On rain");
        house.now().machineIsAheadBy(Duration.ofDays(8));
        engine.knocksOnce();
        assertThat(sitting).isAt("IN_REVIEW").passed("closeRound");
        Assertions.assertThat(engineRoom.dueJobs(sitting.edition()))
                .as("the alarm rings later")
                .isEmpty();
        Assertions.assertThat(engineRoom.jobs(sitting.edition())).hasSize(1);
        norland.supports();
        engine.knocksAfter(Duration.ofDays(7));
        assertThat(sitting).isAt("CONSOLIDATION");
    }

    @Test
    void aMachineWhoseClockIsBehindStillKnocksInTime() {
        house.now().machineIsAheadBy(Duration.ofDays(-400));
        secretariat.circulates("On rain");
        engine.knocksAfter(Duration.ofDays(7));
        assertThat(sitting).isAt("CONSOLIDATION");
    }

    @Test
    void theDeadlineIsMovedAndTheOldOneMeansNothing() {
        secretariat.circulates("On lakes");
        Round moved = secretariat.movesDeadlineTo(Duration.ofDays(14), "Estavia has elections");
        Assertions.assertThat(told(estavia)).contains(Told.DEADLINE_MOVED);
        engine.knocksAfter(Duration.ofDays(10));
        assertThat(sitting).isAt("IN_REVIEW");
        estavia.supports();
        engine.knocksAfter(Duration.ofDays(4));
        assertThat(sitting).isAt("CONSOLIDATION");
        Assertions.assertThat(answers().round().deadline()).isEqualTo(moved.deadline());
    }

    @Test
    void theDeadlineMayAlsoComeNearer() {
        secretariat.circulates("On lakes");
        secretariat.movesDeadlineTo(Duration.ofHours(3), "The ministers leave tonight");
        engine.knocksAfter(Duration.ofHours(3));
        assertThat(sitting).isAt("CONSOLIDATION");
    }

    @Test
    void aLateJoinerGetsATaskAndALeaverLosesTheirs() {
        secretariat.circulates("On springs");
        secretariat.adds(suderland);
        assertThat(suderland).isAskedTo(RESPOND_TO_REVIEW);
        Assertions.assertThat(told(suderland)).contains(Told.INVITED_TO_REVIEW);
        suderland.objects("Tides are missing", "Say something of tides");
        secretariat.takesOff(norland, "Norland has left the meeting");
        assertThat(norland).isAskedNothing();
        assertThat(suderland).isAskedTo(RESPOND_TO_REVIEW);
        assertThat(estavia).isAskedTo(RESPOND_TO_REVIEW);
        assertRefused("nothing-there", norland::supports);
        Assertions.assertThat(told(norland)).contains(Told.TAKEN_OFF_THE_ROUND);
        estavia.supports();
        engine.knocksAfter(Sitting.A_WEEK);
        assertThat(sitting).isAt("CONSOLIDATION");
    }

    @Test
    void aLeaverMayComeBackWithWhatWasSaid() {
        secretariat.circulates("On springs");
        norland.objects("Not enough", "Say more");
        secretariat.takesOff(norland, "Norland has left the meeting");
        Assertions.assertThat(standingObjections()).isEmpty();
        sitting.act(() -> house.flow().addOrganization(secretariat.voice(), sitting.edition(), norland.organization()));
        assertThat(norland).isAskedTo(RESPOND_TO_REVIEW);
        Assertions.assertThat(standingObjections()).hasSize(1);
        norland.supports();
    }

    @Test
    void allWhoWereAskedFirstMayLeaveWhenSomebodyElseHasCome() {
        secretariat.starts("On springs");
        secretariat.circulatesTo(sitting.inAWeek(), norland);
        secretariat.adds(suderland);
        secretariat.takesOff(norland, "Norland has left the meeting");
        secretariat.adds(new Delegation(sitting, "Westmark Ports", "Westmark"));
        secretariat.takesOff(suderland, "Suderland too");
        engine.knocksAfter(Sitting.A_WEEK);
        assertThat(sitting).isAt("CONSOLIDATION");
    }

    @Test
    void aThirdRoundAsksOnlyThoseWhoArePicked() {
        secretariat.circulates("On ponds");
        secretariat.closesEarly("Enough");
        secretariat.circulatesTo(sitting.inAWeek(), estavia);
        assertThat(norland).isAskedNothing();
        secretariat.closesEarly("Enough");
        Round third = secretariat.circulatesTo(sitting.inAWeek(), norland, estavia);
        Assertions.assertThat(third.number()).isEqualTo(3);
        assertThat(norland).isAskedTo(RESPOND_TO_REVIEW);
    }

    @Test
    void whatTheSecretariatNotesWhileDraftingDoesNotBlockTheCirculation() {
        secretariat.starts("On ponds");
        Comment note = secretariat.comments(1, "Norhaven or New Norhaven?");
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        assertRefused("review.open-comments", secretariat::submits);
        secretariat.disposes(note, Outcome.NOTED, "Norhaven it is");
        secretariat.submits();
    }

    @Test
    void aRoundIsNotConsolidatedWhileACommentIsOpen() {
        secretariat.circulates("On ponds");
        Comment frogs = norland.comments(2, "And the frogs?");
        secretariat.closesEarly("Enough");
        assertRefused("review.open-comments", secretariat::submits);
        assertRefused("review.open-comments", () -> secretariat.circulates(sitting.inAWeek()));
        secretariat.disposes(frogs, Outcome.REJECTED, "Frogs have a communiqué of their own");
        secretariat.submits();
        assertThat(sitting).isAt("AWAITING_APPROVAL");
    }
}
