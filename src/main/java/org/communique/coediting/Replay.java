package org.communique.coediting;

import jakarta.annotation.PreDestroy;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts as the tables have them: the newest snapshot and the steps after it. It reads in the caller's transaction and
 * waits for no worker, so that a text can be frozen while others want to write.
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

    /** The text at a version, or as it stands when that is beyond its end. */
    Optional<LiveText> at(TextId id, int version) {
        return texts.snapshot(id, version).map(snapshot -> {
            List<Step> steps = texts.steps(id, snapshot.version(), version);
            return steps.isEmpty()
                    ? new LiveText(id, snapshot.version(), snapshot.doc(), snapshot.authors())
                    : replayed(id, snapshot, steps);
        });
    }

    private LiveText replayed(TextId id, Snapshot snapshot, List<Step> steps) {
        JsonNode now = JSON.readTree(with(id, snapshot, steps, engine -> engine.snapshot(OpenText.name(id))));
        return new LiveText(
                id,
                now.path("version").asInt(),
                now.path("doc").toString(),
                now.path("authors").toString());
    }

    /** The steps that turn a text, as it stands in the tables, into another document. */
    List<String> replacing(LiveText text, String doc) {
        Snapshot now = new Snapshot(text.version(), text.doc(), text.authors());
        String steps = with(text.id(), now, List.of(), engine -> engine.replace(OpenText.name(text.id()), doc));
        return JSON.readTree(steps).valueStream().map(JsonNode::toString).toList();
    }

    private String with(TextId id, Snapshot snapshot, List<Step> steps, Function<Engine, String> ask) {
        try {
            return CompletableFuture.supplyAsync(() -> opened(id, snapshot, steps, ask), thread)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    private String opened(TextId id, Snapshot snapshot, List<Step> steps, Function<Engine, String> ask) {
        try {
            engine.open(OpenText.name(id), snapshot.doc(), snapshot.version(), snapshot.authors());
            if (!steps.isEmpty()) {
                engine.catchUp(OpenText.name(id), Messages.stored(steps));
            }
            String answer = ask.apply(engine);
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
