package org.communique.coediting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The threads that apply steps: as many as the machine has cores, each text at home with one of them. */
@Component
public class Workers implements SmartLifecycle, ApplicationRunner {

    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final EditingRights rights;
    private final Engines engines;
    private final Writing writing;
    private final Texts texts;
    private final int count;
    private final Worker.Warming warming;
    private volatile boolean running;

    Workers(
            Engines engines,
            Writing writing,
            Texts texts,
            EditingRights rights,
            MeterRegistry registry,
            @Value("${communique.coediting.workers}") int wanted,
            @Value("${communique.coediting.warm-up}") int warmUp,
            @Value("${communique.coediting.practice}") int practice) {
        this.rights = rights;
        this.engines = engines;
        this.writing = writing;
        this.texts = texts;
        this.count = wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
        this.warming = new Worker.Warming(warmUp, Math.max(warmUp, practice));
        gauge(registry, "coediting.texts", "Texts that somebody has open", Worker::openTexts);
        gauge(registry, "coediting.queue", "What waits for a worker", Worker::waiting);
        Gauge.builder("coediting.seats", seats, Set::size)
                .description("Editors that are open")
                .register(registry);
        Gauge.builder("coediting.engine", workers, all -> 1)
                .description("1; the tag says in which mode the engine runs")
                .tags(Tags.of("mode", engines.mode()))
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToIntFunction<Worker> of) {
        Gauge.builder(name, workers, all -> all.stream().mapToInt(of).sum())
                .description(what)
                .register(registry);
    }

    /**
     * An editor sits down at a text.
     *
     * @param held what it holds already, null when nothing. What was held in another season does not count: words from
     *     before a freeze are never merged after it.
     */
    public void join(Seat seat, String client, @Nullable Held held) {
        Refused why = rights.barred(Set.of(seat.place())).get(seat.place());
        if (why != null) {
            seat.close(Watch.closing(why));
            return;
        }
        int season = rights.season(seat.text());
        seats.add(seat);
        if (seat.ended()) {
            // It has left already.
            seats.remove(seat);
            return;
        }
        Integer since = held != null && held.season() == season ? held.version() : null;
        hand(seat, new Job.Join(seat.text(), seat, client, since, season));
    }

    public void write(Seat seat, String client, Batch batch) {
        hand(seat, new Job.Write(seat.text(), new Sent(seat, client, batch)));
    }

    public void point(Seat seat, String client, Cursor cursor) {
        hand(seat, new Job.Point(seat.text(), seat, client, cursor));
    }

    public void leave(Seat seat, String client) {
        seats.remove(seat);
        hand(new Job.Leave(seat.text(), seat, client));
    }

    private void hand(Seat seat, Job job) {
        if (!running) {
            seat.close(Closing.GOING_DOWN);
        } else if (!home(job.text()).offer(job)) {
            seat.close(Closing.TOO_MUCH);
        }
    }

    private void hand(Job job) {
        if (running) {
            home(job.text()).add(job);
        }
    }

    private Worker home(TextId text) {
        return workers.get(Math.floorMod(text.value().hashCode(), count));
    }

    Set<Seat> seats() {
        return seats;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(TextMoved moved) {
        hand(new Job.CatchUp(moved.text()));
    }

    @Override
    public void start() {
        workers.clear();
        for (int n = 1; n <= count; n++) {
            workers.add(new Worker("coediting-" + n, engines, writing, new Sitting(texts, this::hand), warming));
        }
        workers.forEach(Worker::start);
        running = true;
    }

    /** The program is ready when the engines are warm. */
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        for (Worker worker : workers) {
            worker.awaitReady();
        }
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(Worker::takeNothingMore);
        workers.forEach(Worker::stop);
        seats.forEach(seat -> seat.close(Closing.GOING_DOWN));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether all are there: the texts of one that has ended cannot be written. */
    boolean areAtWork() {
        return running && workers.stream().allMatch(Worker::isAtWork);
    }
}
