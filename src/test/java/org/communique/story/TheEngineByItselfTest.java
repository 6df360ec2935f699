package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With nobody knocking by hand: the engine's own threads keep deadline and embargo. */
class TheEngineByItselfTest extends StoryTest {

    @Autowired
    private JobExecutor jobs;

    @BeforeEach
    void begin() {
        jobs.start();
    }

    @AfterEach
    void end() {
        jobs.shutdown();
    }

    @Test
    void theDeadlineClosesTheRoundAndTheEmbargoEndsWithinTwoSeconds() {
        secretariat.starts("On clocks");
        secretariat.circulates(sitting.in(Duration.ofMillis(1500)));
        norland.supports();
        await(() -> truth.stage(sitting.edition()).equals("CONSOLIDATION"));
        secretariat.submits();
        Instant embargo =
                director.approvesUnderEmbargoFor(Duration.ofMillis(1500)).embargo();
        await(() -> publicReader.reads().isPresent());
        Instant published = publicReader.reads().orElseThrow().publishedAt();
        assertThat(published).isBetween(embargo, embargo.plusSeconds(2));
        await(() -> engineRoom.tokens(sitting.edition()).isEmpty());
        assertThat(truth.deeds(sitting.edition())).containsOnlyOnce("ROUND_CLOSED_AT_DEADLINE", "PUBLISHED");
    }

    @Test
    void aMachineThatRunsAheadKnocksAgainUntilItIsTime() {
        secretariat.starts("On clocks");
        secretariat.circulates(sitting.in(Duration.ofMillis(2500)));
        house.now().machineIsAheadBy(Duration.ofSeconds(2));
        await(() -> engineRoom.way(sitting.edition()).contains("isClosed"));
        await(() -> truth.stage(sitting.edition()).equals("CONSOLIDATION"));
        assertThat(truth.ask(
                        "select (closed_at >= deadline)::text from round where edition_id = ?",
                        sitting.edition().value()))
                .isEqualTo("true");
    }

    private static void await(BooleanSupplier condition) {
        Instant patience = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("It has not happened");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
