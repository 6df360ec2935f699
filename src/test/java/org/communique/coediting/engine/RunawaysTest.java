package org.communique.coediting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;

/** A script that does not end is stopped; one that only throws is left alone. */
class RunawaysTest {

    private static final String DOC =
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"b000000000%d\"}}]}";

    @Test
    void aScriptThatDoesNotEndIsStopped() {
        try (Runaways runaways = new Runaways(Duration.ofMillis(50))) {
            Context context = Context.create("js");
            assertThatThrownBy(() -> {
                        try (Runaways.Watch watched = runaways.watch(context)) {
                            context.eval("js", "for (;;);");
                        }
                    })
                    .isInstanceOfSatisfying(
                            PolyglotException.class,
                            stopped -> assertThat(stopped.isCancelled()).isTrue());
        }
    }

    @Test
    void aCallThatEndsAsItIsStoppedHasFailed() throws InterruptedException {
        try (Runaways runaways = new Runaways(Duration.ofMillis(1))) {
            Context context = Context.create("js");
            Runaways.Watch watched = runaways.watch(context);
            while (isOpen(context)) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(watched::close).isInstanceOf(EngineFailed.class);
        }
    }

    private static boolean isOpen(Context context) {
        try {
            context.getBindings("js");
            return true;
        } catch (IllegalStateException | PolyglotException closed) {
            return false;
        }
    }

    @Test
    void whatIsWatchedNoLongerIsNotStopped() {
        try (Runaways runaways = new Runaways(Duration.ofMinutes(1));
                Context context = Context.create("js")) {
            runaways.watch(context).close();
            runaways.watch(context).close();
            assertThat(context.eval("js", "6 * 7").asInt()).isEqualTo(42);
        }
    }

    @Test
    void aTextThatFailsLeavesTheOthersAsTheyWere() {
        try (Runaways runaways = new Runaways(Duration.ofMinutes(1));
                GraalEngine engine = new GraalEngine(runaways)) {
            engine.open("one", DOC.formatted(1) + " ", 3, "{}");
            assertThatThrownBy(() -> engine.open("other", "no document", 0, "{}"))
                    .isInstanceOf(TextFailed.class);
            assertThatThrownBy(() -> engine.snapshot("other")).isInstanceOf(TextFailed.class);
            assertThatThrownBy(() -> engine.catchUp(
                            "one",
                            "[{\"step\":{\"stepType\":\"replace\",\"from\":90,\"to\":99},\"actor\":\"\",\"at\":0}]"))
                    .isInstanceOf(TextFailed.class);
            assertThat(engine.snapshot("one")).contains("\"version\":3");
        }
    }

    @Test
    void anEngineThatWasClosedHasFailed() {
        try (Runaways runaways = new Runaways(Duration.ofMinutes(1))) {
            GraalEngine engine = new GraalEngine(runaways);
            engine.close();
            assertThatThrownBy(() -> engine.snapshot("one")).isInstanceOf(EngineFailed.class);
        }
    }
}
