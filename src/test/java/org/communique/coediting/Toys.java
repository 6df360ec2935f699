package org.communique.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors without a screen, made of the browser's own code ({@code frontend/test/toys}). For one thread. */
final class Toys implements AutoCloseable {

    private static final Path SCRIPT = Path.of("frontend/dist-test/communique-toys.js");
    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Context context = Context.newBuilder("js").engine(ENGINE).build();
    private final Value toys;

    Toys() {
        try {
            context.eval(
                    Source.newBuilder("js", Files.readString(SCRIPT), "toys.js").build());
        } catch (IOException missing) {
            throw new UncheckedIOException("Build the toy editors with bin/frontend", missing);
        }
        toys = context.getBindings("js").getMember("toys");
    }

    void make(String toy, String client, int seed) {
        toys.invokeMember("newToy", toy, client, seed);
    }

    void act(String toy) {
        toys.invokeMember("act", toy);
    }

    /** What a toy asks of its surroundings; only its newest connection counts. */
    interface Asked {

        void connect(int number);

        void close(int number);

        void send(int number, String message);
    }

    /** Everything that a toy asked for since the last time. */
    void asked(String toy, Asked of) {
        for (JsonNode one : JSON.readTree(toys.invokeMember("outgoing", toy).asString())) {
            if (one.has("connect")) {
                of.connect(one.path("connect").asInt());
            } else if (one.has("close")) {
                of.close(one.path("close").asInt());
            } else {
                of.send(one.path("on").asInt(), one.path("send").asString());
            }
        }
    }

    void connected(String toy) {
        toys.invokeMember("connected", toy);
    }

    void deliver(String toy, String message) {
        toys.invokeMember("deliver", toy, message);
    }

    void closed(String toy, int code) {
        toys.invokeMember("closed", toy, code);
    }

    void tick(String toy, int millis) {
        toys.invokeMember("tick", toy, millis);
    }

    void reload(String toy) {
        toys.invokeMember("reload", toy);
    }

    JsonNode state(String toy) {
        return read("state", toy);
    }

    /** What a toy did, and what became of the words it wrote to be looked for. */
    JsonNode ledger(String toy) {
        return read("ledger", toy);
    }

    /**
     * Looks for the signs that toys wrote: each is there once, unless a toy deleted it, or it was offered, as those are
     * that were being written in what another deleted. Counts what became of them.
     */
    Map<String, Integer> lookForSigns(List<String> names, String words) {
        List<JsonNode> ledgers = names.stream().map(this::ledger).toList();
        Set<String> deleted = new HashSet<>();
        Map<String, Integer> found = new TreeMap<>();
        for (JsonNode ledger : ledgers) {
            ledger.path("deleted").forEach(sign -> deleted.add(sign.asString()));
            for (JsonNode swallowed : ledger.path("swallowed")) {
                assertThat(ledger.path("offered").toString()).contains(swallowed.asString());
                deleted.add(swallowed.asString());
                found.merge("signs swallowed and offered", 1, Integer::sum);
            }
        }
        for (JsonNode ledger : ledgers) {
            String offered = ledger.path("offered").toString();
            for (JsonNode written : ledger.path("wrote")) {
                String sign = written.asString();
                long times = words.chars().filter(c -> c == sign.charAt(0)).count();
                assertThat(times).as("sign %x", (int) sign.charAt(0)).isLessThanOrEqualTo(1);
                if (deleted.contains(sign)) {
                    found.merge("signs deleted", 1, Integer::sum);
                } else if (times == 0 && offered.contains(sign)) {
                    found.merge("signs offered", 1, Integer::sum);
                } else {
                    assertThat(times).as("sign %x", (int) sign.charAt(0)).isEqualTo(1);
                    found.merge("signs found", 1, Integer::sum);
                }
            }
        }
        return found;
    }

    /** All kinds of acts. */
    JsonNode kinds() {
        return read("kinds");
    }

    private JsonNode read(String what, Object... of) {
        return JSON.readTree(toys.invokeMember(what, of).asString());
    }

    @Override
    public void close() {
        context.close(true);
    }
}
