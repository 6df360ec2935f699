package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.communique.workflow.Upgrade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is under way when a newer program is installed goes on in the newer models, at the step where it stands. */
class UpgradeTest extends StoryTest {

    /** Every place at which a token waits. */
    enum Waits {
        WRITE_DRAFT,
        ROUND,
        CONSOLIDATE,
        APPROVE_TEXT,
        EMBARGO,
        PUBLISH_EDITION,
        ANNOUNCE
    }

    @Autowired
    Upgrade upgrade;

    private void install(String folder) {
        RepositoryService models = engineRoom.engine().getRepositoryService();
        for (String model : List.of("communique", "review-round")) {
            models.createDeployment()
                    .addClasspathResource(folder + "/" + model + ".bpmn")
                    .deploy();
        }
    }

    @AfterEach
    void theNewModelsStay() {
        install("bpmn");
        upgrade.bringOver();
    }

    @ParameterizedTest
    @EnumSource
    void anEditionIsFinishedFromWhereverItWaited(Waits where) {
        install("bpmn-before");
        bringTo(where);
        assertThat(versions()).hasSize(where == Waits.ROUND ? 2 : 1);
        List<String> tokens = engineRoom.tokens(sitting.edition());
        List<String> before = versions();

        install("bpmn");
        upgrade.bringOver();
        assertThat(engineRoom.tokens(sitting.edition())).isEqualTo(tokens);
        assertThat(versions()).doesNotContainAnyElementsOf(before).allMatch(this::isNewest);
        finishFrom(where);
        assertThat(truth.stage(sitting.edition())).isEqualTo("PUBLISHED");
        assertThat(engineRoom.tokens(sitting.edition())).isEmpty();
    }

    private List<String> versions() {
        return engineRoom.instances(sitting.edition()).stream()
                .map(instance -> instance.getProcessDefinitionId())
                .toList();
    }

    private boolean isNewest(String definition) {
        ProcessDefinition known = engineRoom.engine().getRepositoryService().getProcessDefinition(definition);
        return engineRoom
                        .engine()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(known.getKey())
                        .latestVersion()
                        .singleResult()
                        .getVersion()
                == known.getVersion();
    }

    private void bringTo(Waits where) {
        secretariat.starts("On rivers that were there before");
        if (where == Waits.WRITE_DRAFT) {
            return;
        }
        secretariat.circulates(sitting.inAWeek());
        if (where == Waits.ROUND) {
            assertThat(engineRoom.reminders(sitting.edition())).isEmpty();
            return;
        }
        secretariat.closesEarly("Enough");
        if (where == Waits.CONSOLIDATE) {
            return;
        }
        secretariat.submits();
        if (where == Waits.APPROVE_TEXT) {
            return;
        }
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        if (where == Waits.EMBARGO) {
            return;
        }
        house.now().pass(Duration.ofDays(1));
        engine.knocksOnce();
        if (where == Waits.ANNOUNCE) {
            engine.knocksOnce();
        }
    }

    private void finishFrom(Waits where) {
        switch (where) {
            case WRITE_DRAFT -> {
                secretariat.circulates(sitting.inAWeek());
                finishFrom(Waits.ROUND);
            }
            case ROUND -> {
                assertThat(engineRoom.reminders(sitting.edition())).hasSize(1);
                norland.supports();
                // The alarm that was set before the upgrade rings.
                engine.knocksAfter(Sitting.A_WEEK.plusMinutes(1));
                finishFrom(Waits.CONSOLIDATE);
            }
            case CONSOLIDATE -> {
                secretariat.submits();
                finishFrom(Waits.APPROVE_TEXT);
            }
            case APPROVE_TEXT -> {
                director.approvesUnderEmbargoFor(Duration.ofDays(1));
                finishFrom(Waits.EMBARGO);
            }
            case EMBARGO -> engine.knocksAfter(Duration.ofDays(1).plusMinutes(1));
            case PUBLISH_EDITION, ANNOUNCE -> engine.knocks();
        }
    }
}
