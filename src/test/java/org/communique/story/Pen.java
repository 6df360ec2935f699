package org.communique.story;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.communique.coediting.Batch;
import org.communique.coediting.Closing;
import org.communique.coediting.Held;
import org.communique.coediting.SeatOfATest;
import org.communique.coediting.TextId;
import org.communique.coediting.Workers;
import org.communique.coediting.engine.GraalEngine;
import org.communique.coediting.engine.Runaways;
import org.communique.people.SignInId;
import org.communique.people.Voice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One open editor at a live text, without a browser: it sits down, says what the text shall be, and waits. */
public final class Pen extends SeatOfATest implements AutoCloseable {

    /** The batch was not taken, for a reason in a code. */
    public static final class NotTaken extends RuntimeException {
        NotTaken(String code) {
            super(code);
        }
    }

    /** The editor was turned away. */
    public static final class TurnedAway extends RuntimeException {
        public final transient Closing why;

        TurnedAway(Closing why) {
            super(why.name());
            this.why = why;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GraalEngine ENGINE = new GraalEngine(new Runaways(Duration.ofMinutes(5)));

    private final Workers workers;
    private final String client = fresh();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private int version;
    private int season;

    Pen(Workers workers, TextId text, Voice voice, SignInId signIn) {
        super(text, voice, signIn);
        this.workers = workers;
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** Makes the text read as given and waits until that is stored; the version afterwards. */
    int writes(String doc) {
        String steps = stepsTo(doc);
        if (steps.equals("[]")) {
            return version;
        }
        String batch = fresh();
        workers.write(this, client, new Batch(batch, version, false, steps));
        return answer(batch);
    }

    /** Sits down at the text as it is. */
    void sitsDown() {
        workers.join(this, client, null);
        JsonNode whole = next("text");
        version = whole.path("version").asInt();
        season = whole.path("season").asInt();
        JsonNode after = next("steps", "people");
        version += after.path("steps").size();
    }

    /** The same editor, whose line was lost. */
    Pen inANewConnection() {
        Pen again = new Pen(workers, text, voice(), signIn());
        again.version = version;
        again.season = season;
        return again;
    }

    /** Comes back from a lost line with what it holds; the kind of the answer. */
    String comesBack() {
        workers.join(this, client, new Held(version, season));
        return next("resumed", "text").path("t").asString();
    }

    /** Inserts words at the beginning of the text, on the version at which it sat down. */
    int inserts(String words) {
        String batch = fresh();
        String step =
                "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\""
                        + words + "\"}]}}";
        workers.write(this, client, new Batch(batch, version, false, "[" + step + "]"));
        return answer(batch);
    }

    private String stepsTo(String doc) {
        synchronized (ENGINE) {
            workers.join(this, client, null);
            JsonNode whole = next("text");
            version = whole.path("version").asInt();
            ENGINE.open(client, whole.path("doc").toString(), version, "{}");
            JsonNode after = next("steps", "people");
            if (after.path("t").asString().equals("steps")) {
                List<String> stored = after.path("steps")
                        .valueStream()
                        .map(step -> "{\"step\":" + step + ",\"actor\":\"\",\"at\":0}")
                        .toList();
                ENGINE.catchUp(client, "[" + String.join(",", stored) + "]");
                version += stored.size();
            }
            String steps = ENGINE.replace(client, doc);
            ENGINE.close(client);
            return steps;
        }
    }

    private int answer(String batch) {
        while (true) {
            JsonNode said = next("steps", "ack", "nack");
            if (said.path("t").asString().equals("nack")) {
                throw new NotTaken(said.path("code").asString());
            }
            boolean mine = said.path("batch").asString("").equals(batch)
                    || said.path("runs")
                            .valueStream()
                            .anyMatch(run -> run.get(1).asString().equals(batch));
            if (mine) {
                version = said.path("version").asInt() + said.path("steps").size();
                return version;
            }
        }
    }

    /** The next message of one of these kinds. */
    JsonNode next(String... kinds) {
        while (true) {
            switch (waitFor()) {
                case Closing why -> throw new TurnedAway(why);
                case JsonNode said -> {
                    if (List.of(kinds).contains(said.path("t").asString())) {
                        return said;
                    }
                }
                default -> throw new IllegalStateException();
            }
        }
    }

    /** Why the editor is closed, once it is. */
    Closing isClosed() {
        Object last = waitFor();
        while (!(last instanceof Closing)) {
            last = waitFor();
        }
        return (Closing) last;
    }

    private Object waitFor() {
        try {
            Object next = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing was heard from the text authority");
            }
            return next;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void send(String message) {
        heard.add(JSON.readTree(message));
    }

    @Override
    public void close(Closing why) {
        heard.add(why);
    }

    @Override
    public void close() {
        workers.leave(this, client);
    }
}
