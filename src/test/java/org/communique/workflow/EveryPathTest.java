package org.communique.workflow;

import static org.communique.story.Minutes.assertThat;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.communique.story.Sitting;
import org.communique.story.StoryTest;
import org.junit.jupiter.api.Test;

/** Every path through both models: which nodes a token passes, in which order, and which it does not. */
class EveryPathTest extends StoryTest {

    private static final String[] DRAFTED = {"started", "writeDraft", "circulate", "reviewRound", "consolidate"};

    @Test
    void theShortestWay() {
        approved();
        engine.knocks();
        assertThat(sitting)
                .passed(DRAFTED)
                .passed("whatNext", "approveText", "isApproved", "embargo", "publishEdition", "isPublic", "announce")
                .passed("published", "opened", "meanwhile", "untilTheClose", "closedEarly", "closed")
                .neverPassed("deadline", "closeRound", "isClosed", "nobodyLeft", "abandonment", "abandon", "abandoned");
        once("circulate", "consolidate", "approveText", "publishEdition", "announce");
    }

    @Test
    void closedByTheDeadline() {
        secretariat.circulates("On paths");
        engine.knocksAfter(Sitting.A_WEEK);
        assertThat(sitting)
                .passed("deadline", "closeRound", "isClosed", "closed", "consolidate")
                .neverPassed("closedEarly", "nobodyLeft", "whatNext", "approveText");
        once("closeRound", "isClosed");
    }

    @Test
    void knockedTooEarlyAtTheDeadline() {
        secretariat.circulates("On paths");
        house.now().machineIsAheadBy(Duration.ofDays(9));
        engine.knocksOnce();
        assertThat(sitting).passed("deadline", "closeRound", "isClosed").neverPassed("closed", "consolidate");
        house.now().machineIsAheadBy(Duration.ZERO);
        secretariat.closesEarly("Enough");
        assertThat(sitting).passed("closedEarly", "closed", "consolidate");
        once("closeRound", "isClosed");
    }

    @Test
    void anotherRound() {
        secretariat.circulates("On paths");
        secretariat.closesEarly("Enough");
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        assertThat(sitting).passed("whatNext").neverPassed("approveText", "isApproved");
        times(2, "circulate", "reviewRound", "opened", "closed", "consolidate");
        once("writeDraft", "whatNext");
    }

    @Test
    void returned() {
        secretariat.circulates("On paths");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        director.returns("Not yet");
        assertThat(sitting).passed("approveText", "isApproved").neverPassed("embargo", "publishEdition", "announce");
        times(2, "consolidate");
        once("circulate");
    }

    @Test
    void knockedTooEarlyAtTheEmbargo() {
        approved(Duration.ofDays(2));
        house.now().machineIsAheadBy(Duration.ofDays(3));
        engine.knocks();
        assertThat(sitting).passed("publishEdition", "isPublic").neverPassed("announce", "published");
        times(2, "embargo");
        engine.knocksAfter(Duration.ofDays(2));
        times(2, "publishEdition", "isPublic");
        once("announce", "published");
    }

    @Test
    void abandonedWhileDrafting() {
        secretariat.starts("On paths");
        secretariat.abandons("No");
        assertThat(sitting).passed("abandon", "abandoned").neverPassed("circulate", "reviewRound", "consolidate");
    }

    @Test
    void abandonedInReview() {
        secretariat.circulates("On paths");
        secretariat.abandons("No");
        assertThat(sitting).passed("abandoned", "reviewRound").neverPassed("consolidate", "closed", "nobodyLeft");
    }

    @Test
    void abandonedInConsolidation() {
        secretariat.circulates("On paths");
        secretariat.closesEarly("Enough");
        secretariat.abandons("No");
        assertThat(sitting).passed("abandoned", "consolidate").neverPassed("whatNext", "approveText");
    }

    @Test
    void abandonedWhileApprovalIsAwaited() {
        secretariat.circulates("On paths");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        director.abandons("No");
        assertThat(sitting).passed("abandoned", "approveText").neverPassed("isApproved", "embargo");
    }

    @Test
    void abandonedUnderEmbargo() {
        approved(Duration.ofDays(2));
        director.abandons("No");
        engine.knocksAfter(Duration.ofDays(2));
        assertThat(sitting).passed("abandoned", "embargo").neverPassed("publishEdition", "isPublic", "announce");
    }

    private void approved() {
        secretariat.circulates("On paths");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        director.approves();
    }

    private void approved(Duration embargo) {
        secretariat.circulates("On paths");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        director.approvesUnderEmbargoFor(embargo);
    }

    private void once(String... nodes) {
        times(1, nodes);
    }

    private void times(int times, String... nodes) {
        for (String node : nodes) {
            Assertions.assertThat(engineRoom.way(sitting.edition()))
                    .filteredOn(node::equals)
                    .as(node)
                    .hasSize(times);
        }
    }
}
