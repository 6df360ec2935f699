package org.communique.coediting;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.communique.coediting.engine.Engine;
import org.communique.coediting.engine.EngineFailed;
import org.communique.coediting.engine.TextFailed;
import org.communique.people.PersonId;
import org.communique.rights.NothingThere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts as the tables have them: the newest snapshot and the steps after it. It reads in the caller's transaction, if
 * there is one, and waits for no worker, so that a text can be frozen while others want to write.
 */
@Component
class Replay {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Texts texts;
    private final TransactionTemplate reading;
    private final Engines engines;
    // An engine is entered by one thread, and not by a virtual one.
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("coediting-replay").factory());
    private Engine engine;

    Replay(Texts texts, Engines engines, PlatformTransactionManager transactions) {
        this.texts = texts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.engines = engines;
        this.engine = engines.start();
    }

    /** What puts another document in the place of a text: the steps that lead there, and the text after them. */
    record Replaced(List<Step> steps, LiveText text) {}

    /** The text at a version, or as it stands when that is beyond its end. */
    Optional<LiveText> at(TextId id, int version) {
        return stored(id, version).map(stored -> {
            Snapshot snapshot = stored.snapshot();
            return stored.steps().isEmpty()
                    ? new LiveText(id, snapshot.version(), snapshot.doc(), snapshot.authors())
                    : with(id, snapshot, stored.steps(), engine -> standing(engine, id));
        });
    }

    private record Stored(Snapshot snapshot, List<Step> steps) {}

    /** In a transaction of its own, unless an act has one: nobody keeps a connection while waiting for the engine. */
    private Optional<Stored> stored(TextId id, int version) {
        return reading.execute(status -> texts.snapshot(id, version)
                .map(snapshot -> new Stored(snapshot, texts.steps(id, snapshot.version(), version))));
    }

    /** The steps that turn a text, as it stands in the tables, into another document, in the name of a writer. */
    Replaced replaced(TextId id, String doc, PersonId writer, Instant at) {
        Stored stored = stored(id, Integer.MAX_VALUE).orElseThrow(NothingThere::new);
        Snapshot snapshot = stored.snapshot();
        List<Step> before = stored.steps();
        int version = snapshot.version() + before.size();
        return with(id, snapshot, before, engine -> {
            JsonNode made = JSON.readTree(engine.replace(OpenText.name(id), doc));
            List<Step> steps = new ArrayList<>();
            for (JsonNode step : made) {
                steps.add(new Step(version + steps.size() + 1, step.toString(), writer, Step.AUTHORITY, "", at));
            }
            if (!steps.isEmpty()) {
                engine.catchUp(OpenText.name(id), Messages.stored(steps));
            }
            return new Replaced(steps, standing(engine, id));
        });
    }

    private static LiveText standing(Engine engine, TextId id) {
        JsonNode now = JSON.readTree(engine.snapshot(OpenText.name(id)));
        return new LiveText(
                id,
                now.path("version").asInt(),
                now.path("doc").toString(),
                now.path("authors").toString());
    }

    private <T> T with(TextId id, Snapshot snapshot, List<Step> steps, Function<Engine, T> ask) {
        Turn<T> turn = new Turn<>(() -> opened(id, snapshot, steps, ask));
        thread.execute(turn);
        try {
            return turn.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    /** Somebody's turn at the engine. An act holds its text while it waits, so it comes before all who only read. */
    private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {

        private static final AtomicLong TURNS = new AtomicLong();
        private static final Comparator<Turn<?>> ORDER =
                Comparator.<Turn<?>, Boolean>comparing(turn -> !turn.ofAnAct).thenComparing(turn -> turn.number);

        private final boolean ofAnAct = TransactionSynchronizationManager.isActualTransactionActive();
        private final long number = TURNS.incrementAndGet();

        Turn(Callable<T> replay) {
            super(replay);
        }

        @Override
        public int compareTo(Turn<?> other) {
            return ORDER.compare(this, other);
        }
    }

    private <T> T opened(TextId id, Snapshot snapshot, List<Step> steps, Function<Engine, T> ask) {
        try {
            engine.open(OpenText.name(id), snapshot.doc(), snapshot.version(), snapshot.authors());
            Messages.portions(steps).forEach(some -> engine.catchUp(OpenText.name(id), some));
            T answer = ask.apply(engine);
            engine.close(OpenText.name(id));
            return answer;
        } catch (TextFailed failed) {
            engine.close(OpenText.name(id));
            throw failed;
        } catch (EngineFailed | Error failed) {
            engine.close();
            engine = engines.start();
            throw failed;
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        engine.close();
    }
}
