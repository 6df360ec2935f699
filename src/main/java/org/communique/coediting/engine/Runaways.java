package org.communique.coediting.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;

/** Stops a script that does not come to an end, by closing its context from outside. */
public final class Runaways implements AutoCloseable {

    private final Map<Context, Long> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("coediting-watchdog").factory());
    private final long longest;

    public Runaways(Duration longest) {
        this.longest = longest.toNanos();
        long look = Math.max(1, longest.toMillis() / 4);
        watchdog.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
    }

    /** Begins to watch a call; closing what comes back ends it. */
    Watch watch(Context context) {
        long since = System.nanoTime();
        running.put(context, since);
        return () -> {
            // Whoever takes it out first has the last word: a context that was closed has done nothing.
            if (!running.remove(context, since)) {
                throw new EngineFailed("A call did not end in time", null);
            }
        };
    }

    private void look() {
        long now = System.nanoTime();
        running.forEach((context, since) -> {
            if (now - since > longest && running.remove(context, since)) {
                context.close(true);
            }
        });
    }

    /** A call under way. */
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
