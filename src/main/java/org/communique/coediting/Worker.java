package org.communique.coediting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.communique.coediting.engine.Engine;
import org.communique.coediting.engine.EngineFailed;
import org.communique.coediting.engine.TextFailed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;

/**
 * One thread with one engine, for all texts that are its own. Whatever waits when it comes round is done together: the
 * batches of a text in one transaction, shown in one message.
 */
final class Worker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int LONGEST_QUEUE = 10_000;
    private static final long MOST_CHARACTERS_WAITING = 32_000_000;
    private static final int MOST_AT_ONCE = 256;
    /** As much as one batch of several steps may have: so one call of the engine takes a moment, whoever sends. */
    private static final int MOST_CHARACTERS_AT_ONCE = 64_000;
    /** Between two batches of practice, so that the machine is left to those who work. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    /** What an act on its text holds up is tried again after so long, while all other texts go on. */
    private static final Duration TRY_AGAIN = Duration.ofMillis(50);

    private static final Duration LONGEST_HELD_UP = Duration.ofSeconds(10);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final AtomicLong charactersWaiting = new AtomicLong();
    private final Map<TextId, OpenText> open = new LinkedHashMap<>();
    private final Map<TextId, HeldUp> heldUp = new LinkedHashMap<>();
    private final Engines engines;
    private final Writing writing;
    private final Sitting sitting;
    private final Thread thread;
    private final Warming warming;
    private final CountDownLatch ready = new CountDownLatch(1);
    private Engine engine;
    private Practice practice;
    private volatile boolean stopped;
    private volatile boolean ended;
    private volatile int openTexts;

    /**
     * How an engine gets into practice.
     *
     * @param first steps that it does before its first text
     * @param inAll how many it comes to in the pauses after that
     */
    record Warming(int first, int inAll) {}

    /** Batches of a text, in order, for which an act on it leaves no room yet; times in nanoseconds. */
    private record HeldUp(List<Sent> sent, long since, long tried) {

        boolean isDue() {
            return System.nanoTime() - tried >= TRY_AGAIN.toNanos();
        }

        boolean isTooLong() {
            return System.nanoTime() - since >= LONGEST_HELD_UP.toNanos();
        }
    }

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

    boolean isAtWork() {
        return thread.isAlive();
    }

    /** False when so much waits that the editor has to come back later. */
    boolean offer(Job job) {
        if (stopped || queue.size() >= LONGEST_QUEUE || charactersWaiting.get() > MOST_CHARACTERS_WAITING) {
            return false;
        }
        add(job);
        return true;
    }

    /** Takes what nobody would say again, however much waits. */
    void add(Job job) {
        charactersWaiting.addAndGet(job.characters());
        queue.add(job);
        if (ended) {
            sendBackAll();
        }
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
        try {
            warmUp();
            ready.countDown();
            work();
        } catch (RuntimeException | Error end) {
            LOG.error("A worker of the live texts has ended; its texts wait for a new start", Wordless.of(end));
        } finally {
            end();
        }
    }

    private void warmUp() {
        try {
            practice = new Practice(engine, warming.inAll());
            practice.until(warming.first());
        } catch (RuntimeException | Error failed) {
            startAnew(failed);
        }
    }

    private void work() {
        List<Job> jobs = new ArrayList<>();
        while (!stopped) {
            wait(jobs);
            queue.drainTo(jobs, MOST_AT_ONCE);
            jobs.forEach(job -> charactersWaiting.addAndGet(-job.characters()));
            round(jobs);
            jobs.clear();
            openTexts = open.size();
        }
    }

    /** Until there is something to do, or a moment has passed and it may be time to end. */
    private void wait(List<Job> jobs) {
        try {
            Duration longest = !practice.isOver() ? PAUSE : heldUp.isEmpty() ? LONGEST_WAIT : TRY_AGAIN;
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
        } catch (RuntimeException | Error failed) {
            startAnew(failed);
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
                    writeAll(job.text(), before);
                }
                guarded(job.text(), () -> other(job));
                guarded(job.text(), () -> withOpen(job.text(), this::putAwayIfEmpty));
            }
        }
        heldUp.keySet().forEach(id -> sent.computeIfAbsent(id, text -> new ArrayList<>()));
        sent.forEach(this::writeAll);
    }

    private void writeAll(TextId id, List<Sent> sent) {
        HeldUp before = noLongerHeldUp(id);
        List<Sent> all = new ArrayList<>(before == null ? List.of() : before.sent());
        all.addAll(sent);
        if (before != null && !before.isDue()) {
            keepWaiting(id, all, before.since(), before.tried());
            return;
        }
        for (List<Sent> portion : portions(all)) {
            write(id, portion, before);
        }
        if (before != null) {
            guarded(id, () -> withOpen(id, this::putAwayIfEmpty));
        }
        guarded(id, () -> withOpen(id, text -> writing.snapshotIfDue(engine, text)));
    }

    private static List<List<Sent>> portions(List<Sent> sent) {
        List<List<Sent>> portions = new ArrayList<>();
        int characters = 0;
        for (Sent one : sent) {
            int more = one.characters();
            characters += more;
            if (portions.isEmpty() || characters > MOST_CHARACTERS_AT_ONCE) {
                portions.add(new ArrayList<>());
                characters = more;
            }
            portions.getLast().add(one);
        }
        return portions;
    }

    /** When applying fails, each batch is tried by itself: the one that does it is refused, and nobody else's. */
    private void write(TextId id, List<Sent> sent, @Nullable HeldUp before) {
        OpenText text = open.get(id);
        if (text == null) {
            return;
        }
        HeldUp earlier = heldUp.get(id);
        if (earlier != null) {
            keepWaiting(id, sent, earlier.since(), earlier.tried());
            return;
        }
        try {
            writing.write(engine, text, sent);
        } catch (CannotAcquireLockException underWay) {
            holdUp(id, sent, before, underWay);
        } catch (TextFailed | EngineFailed | Error failed) {
            recover(text, failed);
            if (sent.size() > 1) {
                sent.forEach(one -> write(id, List.of(one), before));
            } else if (open.containsKey(id)) {
                Writing.refuse(sent.getFirst());
            }
        } catch (RuntimeException fault) {
            drop(id, fault);
        }
    }

    private void holdUp(TextId id, List<Sent> sent, @Nullable HeldUp before, RuntimeException underWay) {
        long now = System.nanoTime();
        if (before != null && before.isTooLong()) {
            drop(id, underWay);
        } else {
            keepWaiting(id, sent, before == null ? now : before.since(), now);
        }
    }

    /** Has batches wait behind those of the same text that wait already. They count as waiting, as in the queue. */
    private void keepWaiting(TextId id, List<Sent> sent, long since, long tried) {
        HeldUp waiting = heldUp.computeIfAbsent(id, text -> new HeldUp(new ArrayList<>(), since, tried));
        waiting.sent().addAll(sent);
        charactersWaiting.addAndGet(characters(sent));
    }

    private @Nullable HeldUp noLongerHeldUp(TextId id) {
        HeldUp waiting = heldUp.remove(id);
        charactersWaiting.addAndGet(waiting == null ? 0 : -characters(waiting.sent()));
        return waiting;
    }

    private static long characters(List<Sent> sent) {
        return sent.stream().mapToLong(Sent::characters).sum();
    }

    private void recover(OpenText text, Throwable failed) {
        if (failed instanceof TextFailed) {
            LOG.error("Live text {} is opened anew under its editors", text.name(), Wordless.of(failed));
            guarded(text.id(), () -> writing.reopen(engine, text));
        } else {
            startAnew(failed);
        }
    }

    private void other(Job job) {
        switch (job) {
            case Job.Join join -> join(join);
            case Job.Leave leave -> withOpen(leave.text(), text -> sitting.leave(text, leave));
            case Job.Point point -> withOpen(point.text(), text -> sitting.point(text, point));
            case Job.ShowOthers show -> withOpen(show.text(), sitting::showOthers);
            case Job.CatchUp catchUp -> withOpen(catchUp.text(), text -> writing.catchUp(engine, text));
            case Job.Write write -> throw new IllegalStateException("Batches are gathered before");
        }
    }

    private void withOpen(TextId id, Consumer<OpenText> act) {
        OpenText text = open.get(id);
        if (text != null) {
            act.accept(text);
        }
    }

    private void join(Job.Join join) {
        if (join.seat().ended()) {
            return;
        }
        try {
            OpenText text = open.get(join.text());
            if (text == null) {
                text = writing.load(engine, join.text());
                open.put(join.text(), text);
                writing.snapshotIfDue(engine, text);
            }
            sitting.join(engine, text, join);
        } catch (RuntimeException | Error fault) {
            // It may sit nowhere yet, so nobody else would tell it.
            join.seat().close(Closing.OPENED_ANEW);
            throw fault;
        }
    }

    /** A text at which nobody sits is kept in the tables only. */
    private void putAwayIfEmpty(OpenText text) {
        if (text.seats().isEmpty() && !heldUp.containsKey(text.id())) {
            writing.snapshot(engine, text);
            engine.close(text.name());
            open.remove(text.id());
        } else {
            writing.snapshotIfDue(engine, text);
        }
    }

    private void guarded(TextId id, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException | Error fault) {
            drop(id, fault);
        }
    }

    /** After a fault nothing that is held of a text counts: its editors come back, and it is read from the tables. */
    private void drop(TextId id, Throwable fault) {
        LOG.error("Live text {} is opened anew", id.value(), Wordless.of(fault));
        forget(id);
        if (fault instanceof EngineFailed || fault instanceof Error) {
            startAnew(fault);
            return;
        }
        try {
            engine.close(OpenText.name(id));
        } catch (RuntimeException | Error failed) {
            startAnew(failed);
        }
    }

    private void forget(TextId id) {
        noLongerHeldUp(id);
        OpenText text = open.remove(id);
        if (text != null) {
            List.copyOf(text.seats().values()).forEach(seat -> seat.close(Closing.OPENED_ANEW));
        }
    }

    /** Another engine takes over all open texts, as the tables have them; their editors do not notice. */
    private void startAnew(Throwable failed) {
        LOG.error("The engine of the live texts failed and is started anew", Wordless.of(failed));
        boolean all = false;
        while (!all) {
            engine.close();
            engine = engines.start();
            practice = new Practice(engine, 0);
            all = List.copyOf(open.values()).stream().allMatch(this::reopened);
        }
    }

    /** False when the engine failed at it. */
    private boolean reopened(OpenText text) {
        try {
            writing.reopen(engine, text);
            return true;
        } catch (EngineFailed | Error failed) {
            LOG.error("Live text {} cannot be opened", text.name(), Wordless.of(failed));
            forget(text.id());
            return false;
        } catch (RuntimeException fault) {
            LOG.error("Live text {} is opened anew", text.name(), Wordless.of(fault));
            forget(text.id());
            return true;
        }
    }

    /** Takes nothing more, and ends when the round under way is done. */
    void takeNothingMore() {
        stopped = true;
    }

    /** Lets what is under way come to its end. */
    void stop() {
        takeNothingMore();
        try {
            if (thread.getState() == Thread.State.NEW) {
                end();
            } else {
                thread.join(LONGEST_END);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever still waits for an answer, or sits here, is told to come back. */
    private void end() {
        stopped = true;
        ended = true;
        ready.countDown();
        sitting.close();
        open.values().forEach(text -> text.seats().values().forEach(seat -> seat.close(Closing.GOING_DOWN)));
        open.clear();
        heldUp.clear();
        openTexts = 0;
        sendBackAll();
        engine.close();
    }

    private void sendBackAll() {
        List<Job> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(Worker::sendBack);
    }

    private static void sendBack(Job job) {
        switch (job) {
            case Job.Join join -> join.seat().close(Closing.GOING_DOWN);
            case Job.Write write -> write.sent().seat().close(Closing.GOING_DOWN);
            case Job.Point point -> point.seat().close(Closing.GOING_DOWN);
            case Job.Leave leave -> {}
            case Job.ShowOthers show -> {}
            case Job.CatchUp catchUp -> {}
        }
    }
}
