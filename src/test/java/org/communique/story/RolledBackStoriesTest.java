package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.story.Minutes.assertStruck;

import java.time.Duration;
import java.util.Map;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.story.Mishap.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When something goes wrong inside an act, then stage, token, round, record and all other rows are as before. */
class RolledBackStoriesTest extends StoryTest {

    @ParameterizedTest
    @EnumSource
    void everyActIsDoneWhollyOrNotAtAll(When when) {
        undone(when, () -> secretariat.starts("On ice"));
        secretariat.starts("On ice");
        undone(when, () -> secretariat.writes("The ministers skated."));
        secretariat.writes("The ministers skated.", "It was cold.");
        undone(when, () -> secretariat.retitles("On snow"));
        undone(when, () -> secretariat.gives(suderland.asHead()));
        undone(when, () -> secretariat.circulates(sitting.inAWeek()));
        undone(when, () -> secretariat.abandons("Too cold"));
        secretariat.circulates(sitting.inAWeek());
        undone(when, norland::supports);
        undone(when, () -> norland.comments(1, "How cold?"));
        undone(when, () -> secretariat.movesDeadlineTo(Duration.ofDays(9), "Estavia needs time"));
        undone(when, () -> secretariat.takesOff(estavia, "Estavia leaves"));
        undone(when, () -> secretariat.closesEarly("Enough"));
        undone(when, () -> secretariat.abandons("Too cold"));
        suderland.members().forEach(secretariat::gives);
        undone(
                when,
                () -> house.flow().addOrganization(secretariat.voice(), sitting.edition(), suderland.organization()));
        Comment cold = norland.comments(1, "How cold?");
        house.now().pass(Sitting.A_WEEK);
        undone(when, engine::knocksOnce);
        house.now().pass(Duration.ofMinutes(1));
        engine.knocks();
        undone(when, () -> secretariat.disposes(cold, Outcome.NOTED, "Very"));
        secretariat.disposes(cold, Outcome.NOTED, "Very");
        undone(when, secretariat::submits);
        secretariat.submits();
        undone(when, () -> director.returns("No"));
        undone(when, () -> director.approvesUnderEmbargoFor(Duration.ofDays(1)));
        undone(when, () -> director.abandons("Too cold"));
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        undone(when, () -> director.movesEmbargoTo(Duration.ofDays(2)));
        undone(when, director::publishesNow);
        undone(when, () -> director.abandons("Too cold"));
        house.now().pass(Duration.ofDays(1));
        engine.knocksOnce();
        undone(when, engine::knocksOnce);
        house.now().pass(Duration.ofMinutes(1));
        engine.knocks();
        Minutes.assertThat(publicReader).reads("On ice");
    }

    /** Everything but the engine's own note that a job has failed. */
    private void undone(When when, Runnable act) {
        Map<String, String> before = withoutJobs();
        house.mishap().strikes(when);
        assertStruck(act::run);
        house.mishap().isOver();
        assertThat(withoutJobs()).isEqualTo(before);
    }

    private Map<String, String> withoutJobs() {
        Map<String, String> rows = truth.everything();
        rows.remove("act_ru_job");
        rows.remove("act_ge_bytearray");
        return rows;
    }
}
