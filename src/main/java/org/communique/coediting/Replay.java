package org.communique.coediting;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.communique.coediting.engine.Engine;
import org.communique.coediting.engine.EngineFailed;
import org.communique.coediting.engine.TextFailed;
import org.communique.people.PersonId;
import org.communique.rights.NothingThere;
import org.springframework.stereotype.Component;
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
    private final Engines engines;
    // An engine is entered by one thread, and not by a virtual one.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("coediting-replay").factory());
    private Engine engine;

    Replay(Texts texts, Engines engines) {
        this.texts = texts;
        this.engines = engines;
        this.engine = engines.start();
    }

    /** What puts another document in the place of a text: the steps that lead there, and the text after them. */
    record Replaced(List<Step> steps, LiveText text) {}

    /** The text at a version, or as it stands when that is beyond its end. */
    Optional<LiveText> at(TextId id, int version) {
        return texts.snapshot(id, version).map(snapshot -> {
            List<Step> steps = texts.steps(id, snapshot.version(), version);
            return steps.isEmpty()
                    ? new LiveText(id, snapshot.version(), snapshot.doc(), snapshot.authors())
                    : with(id, snapshot, steps, engine -> standing(engine, id));
        });
    }

    /** The steps that turn a text, as it stands in the tables, into another document, in the name of a writer. */
    Replaced replaced(TextId id, String doc, PersonId writer, Instant at) {
        Snapshot snapshot = texts.snapshot(id, Integer.MAX_VALUE).orElseThrow(NothingThere::new);
        List<Step> before = texts.steps(id, snapshot.version(), Integer.MAX_VALUE);
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
        try {
            return CompletableFuture.supplyAsync(() -> opened(id, snapshot, steps, ask), thread)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    private <T> T opened(TextId id, Snapshot snapshot, List<Step> steps, Function<Engine, T> ask) {
        try {
            engine.open(OpenText.name(id), snapshot.doc(), snapshot.version(), snapshot.authors());
            if (!steps.isEmpty()) {
                engine.catchUp(OpenText.name(id), Messages.stored(steps));
            }
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
