package org.communique.coediting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.communique.coediting.engine.Engine;
import org.communique.coediting.engine.EngineFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread with one engine, for all texts that are its own. Whatever waits when it comes round is done together: the
 * batches of a text in one transaction, shown in one message.
 */
final class Worker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int LONGEST_QUEUE = 10_000;
    private static final int MOST_AT_ONCE = 256;
    /** Between two batches of practice, so that the machine is left to those who work. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final BlockingQueue<Job> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Map<TextId, OpenText> open = new LinkedHashMap<>();
    private final Engines engines;
    private final Writing writing;
    private final Sitting sitting;
    private final Thread thread;
    private final Warming warming;
    private final CountDownLatch ready = new CountDownLatch(1);
    private Engine engine;
    private Practice practice;
    private volatile boolean stopped;
    private volatile int openTexts;

    /**
     * How an engine gets into practice.
     *
     * @param first steps that it does before its first text
     * @param inAll how many it comes to in the pauses after that
     */
    record Warming(int first, int inAll) {}

    Worker(String name, Engines engines, Writing writing, Sitting sitting, Warming warming) {
        this.engines = engines;
        this.writing = writing;
        this.sitting = sitting;
        this.warming = warming;
        this.engine = engines.start();
        this.practice = new Practice(engine, 0);
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** Waits until the engine is warm. */
    void awaitReady() throws InterruptedException {
        ready.await();
    }

    /** False when so much waits that the editor has to come back later. */
    boolean offer(Job job) {
        return !stopped && queue.offer(job);
    }

    int waiting() {
        return queue.size();
    }

    boolean isOpen(TextId text) {
        return open.containsKey(text);
    }

    int openTexts() {
        return openTexts;
    }

    @Override
    public void run() {
        practice = new Practice(engine, warming.inAll());
        practice.until(warming.first());
        ready.countDown();
        List<Job> jobs = new ArrayList<>();
        while (!stopped) {
            wait(jobs);
            queue.drainTo(jobs, MOST_AT_ONCE);
            round(jobs);
            jobs.clear();
            openTexts = open.size();
        }
        engine.close();
    }

    /** Until there is something to do, or a moment has passed and it may be time to end. */
    private void wait(List<Job> jobs) {
        try {
            Duration longest = practice.isOver() ? LONGEST_WAIT : PAUSE;
            Job next = queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null) {
                jobs.add(next);
            } else {
                practise();
            }
        } catch (InterruptedException end) {
            stopped = true;
        }
    }

    private void practise() {
        try {
            practice.batch();
        } catch (EngineFailed failed) {
            LOG.warn("The engine of the live texts failed in practice and goes on without", Wordless.of(failed));
            practice = new Practice(engine, 0);
        }
    }

    /** All that waited: batches of a text together, everything else in its order. */
    void round(List<Job> jobs) {
        Map<TextId, List<Sent>> sent = new LinkedHashMap<>();
        for (Job job : jobs) {
            if (job instanceof Job.Write write) {
                sent.computeIfAbsent(write.text(), text -> new ArrayList<>()).add(write.sent());
            } else {
                // What was sent before somebody came or went is done before.
                List<Sent> before = sent.remove(job.text());
                if (before != null) {
                    write(job.text(), before);
                }
                guarded(job.text(), () -> {
                    other(job);
                    putAwayIfEmpty(job.text());
                });
            }
        }
        sent.forEach(this::write);
    }

    private void write(TextId id, List<Sent> sent) {
        OpenText text = open.get(id);
        if (text != null) {
            guarded(id, () -> writing.write(engine, text, sent));
        }
    }

    private void other(Job job) {
        switch (job) {
            case Job.Join join -> join(join);
            case Job.Leave leave -> withOpen(leave, text -> sitting.leave(text, leave));
            case Job.Point point -> withOpen(point, text -> sitting.point(text, point));
            case Job.ShowCursors show -> withOpen(show, sitting::showCursors);
            case Job.CatchUp catchUp -> withOpen(catchUp, text -> writing.catchUp(engine, text));
            case Job.Write write -> throw new IllegalStateException("Batches are gathered before");
        }
    }

    private void withOpen(Job job, java.util.function.Consumer<OpenText> act) {
        OpenText text = open.get(job.text());
        if (text != null) {
            act.accept(text);
        }
    }

    private void join(Job.Join join) {
        try {
            OpenText text = open.computeIfAbsent(join.text(), id -> writing.load(engine, id));
            sitting.join(engine, text, join);
        } catch (RuntimeException fault) {
            // It sits nowhere yet, so nobody else would tell it.
            join.seat().close(Closing.OPENED_ANEW);
            throw fault;
        }
    }

    /** A text at which nobody sits is kept in the tables only. */
    private void putAwayIfEmpty(TextId id) {
        OpenText text = open.get(id);
        if (text != null && text.seats().isEmpty()) {
            writing.snapshot(engine, text);
            engine.close(text.name());
            open.remove(id);
        }
    }

    /** After a fault nothing that is held in memory counts: editors come back, and the text is read from the tables. */
    private void guarded(TextId id, Runnable act) {
        try {
            act.run();
        } catch (EngineFailed failed) {
            LOG.error("The engine of the live texts failed and is started anew", Wordless.of(failed));
            engine.close();
            engine = engines.start();
            practice = new Practice(engine, 0);
            List.copyOf(open.keySet()).forEach(this::drop);
        } catch (RuntimeException fault) {
            LOG.error("Live text {} is opened anew", id.value(), Wordless.of(fault));
            drop(id);
        }
    }

    private void drop(TextId id) {
        OpenText text = open.remove(id);
        if (text != null) {
            List.copyOf(text.seats().values()).forEach(seat -> seat.close(Closing.OPENED_ANEW));
            engine.close(text.name());
        }
    }

    /** Lets what is under way come to its end. */
    void stop() {
        stopped = true;
        sitting.close();
        try {
            if (thread.isAlive()) {
                thread.join(LONGEST_END);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
