package org.communique.story;

import static org.communique.story.Minutes.assertRefused;
import static org.communique.story.Minutes.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.communique.notice.Notice;
import org.communique.notice.Told;
import org.communique.rights.Refused;
import org.communique.rights.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AbandonStoriesTest extends StoryTest {

    @AfterEach
    void nothingIsLeftAndNothingIsPublic() {
        assertThat(sitting).isAt("ABANDONED").passed("abandon", "abandoned").neverPassed("published");
        assertThat(publicReader).seesNothing();
        Assertions.assertThat(engineRoom.jobs(sitting.edition())).isEmpty();
        Assertions.assertThat(engine.knocksAfter(Duration.ofDays(30))).isZero();
        assertThat(publicReader).seesNothing();
        assertRefused("rights.not_at_this_stage", () -> secretariat.abandons("Again"));
        Assertions.assertThat(truth.deeds(sitting.edition())).containsOnlyOnce("ABANDONED");
    }

    @Test
    void aDraftIsGivenUpAndOnlyTheSecretariatHears() {
        secretariat.starts("On fog");
        secretariat.abandons("There will be no fog");
        Assertions.assertThat(hears(secretariat)).isTrue();
        Assertions.assertThat(hears(norland)).isFalse();
        Assertions.assertThat(hears(director)).isFalse();
    }

    @Test
    void anOpenRoundIsGivenUp() {
        secretariat.circulates("On fog");
        norland.supports();
        secretariat.abandons("The meeting is called off");
        assertThat(norland).isAskedNothing();
        Assertions.assertThat(hears(norland)).isTrue();
        Assertions.assertThat(hears(observer)).isTrue();
        assertRefused("nothing-there", norland::supports);
    }

    @Test
    void aConsolidationIsGivenUp() {
        secretariat.circulates("On fog");
        engine.knocksAfter(Sitting.A_WEEK);
        secretariat.abandons("No agreement");
        assertThat(secretariat).isAskedNothing();
    }

    @Test
    void theDirectorGivesUpASubmittedText() {
        submitted();
        assertRefused("rights.not_at_this_stage", () -> secretariat.abandons("We would rather not"));
        director.abandons("It is out of date");
        assertThat(director).isAskedNothing();
    }

    @Test
    void theDirectorGivesUpAnApprovedTextUnderEmbargo() {
        submitted();
        director.approvesUnderEmbargoFor(Duration.ofDays(3));
        director.abandons("It is out of date");
    }

    @Test
    void theDirectorGivesUpATextThatIsAboutToBePublished() {
        submitted();
        director.approvesUnderEmbargoFor(Duration.ofDays(3));
        house.now().pass(Duration.ofDays(3));
        engine.knocksOnce();
        director.abandons("In the last second");
    }

    @Test
    void whoeverKnewOfItHearsTheReasonAndTheTitleAsTheyKnewIt() {
        secretariat.circulates("On fog");
        secretariat.closesEarly("Enough");
        secretariat.retitles("On mist");
        suderland.members().forEach(secretariat::gives);
        secretariat.submits();
        director.abandons("It is out of date");
        for (Actor actor : List.of(norland, norland.expert(), estavia, observer)) {
            Assertions.assertThat(titleTo(actor)).as("what %s hears", actor).contains("On fog");
        }
        Assertions.assertThat(titleTo(director)).contains("On mist");
        Assertions.assertThat(titleTo(secretariat)).contains("On mist");
        for (Actor actor : List.of(suderland, suderland.expert(), administrator)) {
            Assertions.assertThat(titleTo(actor)).as("what %s hears", actor).isEmpty();
        }
    }

    private Optional<String> titleTo(Actor actor) {
        return house.telling().of(actor.id().value()).stream()
                .filter(notice -> notice.told() == Told.ABANDONED)
                .peek(notice -> Assertions.assertThat(notice.facts()).containsEntry("reason", "It is out of date"))
                .map(notice -> notice.facts().get("title"))
                .findFirst();
    }

    @Test
    void whoeverGivesItUpHasSeenTheStageItIsAt() {
        secretariat.starts("On fog");
        secretariat.circulates(sitting.inAWeek());
        Refused refused = changesNothing(
                "drafting.stage-moved-on",
                () -> house.flow().abandon(secretariat.voice(), sitting.edition(), Stage.DRAFTING, "Never mind"));
        Assertions.assertThat(refused.first()).hasValueSatisfying(first -> {
            Assertions.assertThat(first.deed()).isEqualTo("CIRCULATED");
            Assertions.assertThat(first.who()).isEqualTo(secretariat.name());
        });
        secretariat.abandons("Never mind");
    }

    private void submitted() {
        secretariat.circulates("On fog");
        secretariat.closesEarly("Enough");
        secretariat.submits();
    }

    private boolean hears(Actor actor) {
        return house.telling().of(actor.id().value()).stream().map(Notice::told).anyMatch(Told.ABANDONED::equals);
    }
}
