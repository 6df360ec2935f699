package org.communique.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several acts begun in the same instant. */
final class Race {

    static final int REPETITIONS = Integer.getInteger("race.repetitions", 50);

    /** How one act came out: what it gave back, or why it failed. */
    record Finish(Object result, Throwable fault) {

        boolean won() {
            return fault == null;
        }
    }

    private Race() {}

    @SafeVarargs
    static List<Finish> run(Callable<Object>... acts) {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Finish> finishes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            running.forEach(act -> finishes.add(finish(act)));
        }
        return finishes;
    }

    private static Finish finish(Future<Object> act) {
        try {
            return new Finish(act.get(), null);
        } catch (ExecutionException e) {
            return new Finish(null, e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
