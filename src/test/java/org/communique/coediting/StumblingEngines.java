package org.communique.coediting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.communique.coediting.engine.Engine;
import org.communique.coediting.engine.EngineFailed;
import org.communique.coediting.engine.TextFailed;

/** Real engines that stumble over certain words, as real ones might over something that nobody has thought of. */
final class StumblingEngines extends Engines {

    /** What a batch does in which a word stands. */
    static final String RUNAWAY = "runaway";

    static final String BROKEN_TEXT = "brokentext";
    static final String TOO_DEEP = "toodeep";

    /** How long each call of apply was. */
    final List<Integer> lengths = new ArrayList<>();
    /** What came of each. */
    final List<String> outcomes = new ArrayList<>();

    volatile int started;
    volatile int closed;
    /** Whether another one can be had. */
    volatile boolean exhausted;
    /** Whether the next call of apply fails. */
    volatile boolean failsNext;
    /** Whether the next text that is opened fails. */
    volatile boolean failsToOpen;
    /** Applying waits for a permit, when there is one. */
    volatile Semaphore permits;

    volatile boolean waiting;

    @Override
    Engine start() {
        if (exhausted) {
            throw new IllegalStateException("There is no other engine");
        }
        started++;
        return new Stumbling(super.start());
    }

    private final class Stumbling implements Engine {

        private final Engine real;
        private boolean dead;

        Stumbling(Engine real) {
            this.real = real;
        }

        private Engine real() {
            if (dead) {
                throw new EngineFailed("It is dead", null);
            }
            return real;
        }

        @Override
        public void open(String text, String doc, int version, String authors) {
            if (failsToOpen) {
                failsToOpen = false;
                throw new TextFailed("It does not open", null);
            }
            real().open(text, doc, version, authors);
        }

        @Override
        public String apply(String text, String batches) {
            if (permits != null) {
                waiting = true;
                permits.acquireUninterruptibly();
                waiting = false;
            }
            if (failsNext || batches.contains(RUNAWAY)) {
                failsNext = false;
                dead = true;
                throw new EngineFailed("It did not end", null);
            }
            if (batches.contains(BROKEN_TEXT)) {
                throw new TextFailed("It failed", null);
            }
            if (batches.contains(TOO_DEEP)) {
                dead = true;
                throw new StackOverflowError();
            }
            lengths.add(batches.length());
            String outcome = real().apply(text, batches);
            outcomes.add(outcome);
            return outcome;
        }

        @Override
        public void catchUp(String text, String steps) {
            real().catchUp(text, steps);
        }

        @Override
        public String snapshot(String text) {
            return real().snapshot(text);
        }

        @Override
        public String replace(String text, String doc) {
            return real().replace(text, doc);
        }

        @Override
        public void close(String text) {
            real().close(text);
        }

        @Override
        public void close() {
            closed++;
            real.close();
        }
    }
}
