package org.communique.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.browser.RunningProgram;
import org.communique.coediting.DatabaseLine.Trap;
import org.communique.story.TestServer;
import org.communique.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged program under twenty typing editors is killed again and again: before a commit, after a commit whose
 * answer it never gets, and at random. The editors come back by themselves, and what was acknowledged is there once.
 */
class KilledServerPackagedTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime() & 0xffffff);
    private static final int EDITORS = 20;
    private static final int ACTS_A_SECOND = 30;
    private static final Duration TYPING = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random dice = new Random(SEED);
    private final Toys toys = new Toys();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    /** What editors were told is stored: version to step. */
    private final Map<Integer, JsonNode> acknowledged = new TreeMap<>();

    private Visitor visitor;
    private String address;
    private UUID text;
    private long ticked = System.nanoTime();

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        String database = TestServer.freshDatabase();
        Matcher parts =
                Pattern.compile("jdbc:postgresql://([^:]+):(\\d+)/(\\w+).*").matcher(database);
        assertThat(parts.matches()).isTrue();
        int port = RunningProgram.freePort();
        address = "ws://localhost:" + port;
        try (DatabaseLine line = new DatabaseLine(Integer.parseInt(parts.group(2)));
                Connection truth = DriverManager.getConnection(database)) {
            Map<String, String> settings = Map.of(
                    "SPRING_DATASOURCE_URL",
                    "jdbc:postgresql://127.0.0.1:" + line.port() + "/" + parts.group(3) + "?prepareThreshold=0",
                    "SPRING_DATASOURCE_USERNAME",
                    TestServer.OWNER,
                    "SPRING_DATASOURCE_PASSWORD",
                    TestServer.OWNER);
            RunningProgram program = new RunningProgram(folder, port, settings);
            try {
                signIn(port, truth);
                for (int n = 0; n < EDITORS; n++) {
                    String name = "killed%02dxx%s".formatted(n, Long.toString(SEED, 36));
                    names.add(name);
                    toys.make(name, name, (int) SEED + n);
                }
                type(TYPING);
                for (int kill = 0; kill < KILLS; kill++) {
                    typeUntilThePoint(line, kill % 3);
                    program.kill();
                    type(Duration.ofSeconds(1));
                    program = new RunningProgram(folder, port, settings);
                    type(TYPING);
                }
                rest();
                check(truth);
            } finally {
                program.close();
            }
        }
    }

    /** As Ada of the secretariat, once: being signed in outlives the server. */
    private void signIn(int port, Connection truth) throws SQLException {
        visitor = new Visitor(port);
        String ada = one(truth, "select id from person where email = 'ada.okafor@secretariat.example'");
        visitor.post("/signin/demo", Map.of("_csrf", visitor.token(), "person", ada));
        text = UUID.fromString(one(
                truth,
                "select text_id from edition join member using (communique_id) where stage = 'DRAFTING'"
                        + " and role = 'SECRETARIAT' and person_id = '" + ada + "' limit 1"));
    }

    private static String one(Connection truth, String question) throws SQLException {
        try (ResultSet rows = truth.createStatement().executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void typeUntilThePoint(DatabaseLine line, int point) throws InterruptedException {
        switch (point) {
            case 0 -> typeUntil(line.set(Trap.BEFORE_COMMIT));
            case 1 -> typeUntil(line.set(Trap.AFTER_COMMIT));
            default -> type(Duration.ofMillis(dice.nextInt(2_000)));
        }
    }

    private void typeUntil(CountDownLatch sprung) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (sprung.getCount() > 0) {
            assertThat(System.nanoTime()).as("the point is reached").isLessThan(until);
            type(Duration.ofMillis(50));
        }
    }

    /** Lets everybody type for a while. */
    private void type(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        long pause = TimeUnit.SECONDS.toNanos(1) / ACTS_A_SECOND;
        long next = System.nanoTime();
        while (System.nanoTime() < until) {
            if (System.nanoTime() >= next) {
                toys.act(names.get(dice.nextInt(names.size())));
                next += pause;
            }
            turn();
        }
    }

    /** Until everything is stored and everybody has it. */
    private void rest() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            assertThat(System.nanoTime()).as("everybody comes back").isLessThan(until);
            for (int n = 0; n < 100; n++) {
                turn();
            }
            boolean saved = names.stream()
                    .allMatch(name -> toys.state(name)
                            .path("status")
                            .path("at")
                            .asString()
                            .equals("saved"));
            quiet = saved && events.isEmpty() ? quiet + 1 : 0;
        }
    }

    private void turn() throws InterruptedException {
        Runnable event = events.poll(5, TimeUnit.MILLISECONDS);
        while (event != null) {
            event.run();
            event = events.poll();
        }
        int passed = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ticked);
        if (passed >= 20) {
            ticked += TimeUnit.MILLISECONDS.toNanos(passed);
            names.forEach(name -> toys.tick(name, passed));
        }
        names.forEach(this::look);
    }

    private void look(String name) {
        toys.asked(name, new Toys.Asked() {
            @Override
            public void connect(int number) {
                KilledServerPackagedTest.this.connect(name, number);
            }

            @Override
            public void close(int number) {
                if (is(number)) {
                    lines.remove(name).socket.thenAccept(WebSocket::abort);
                }
            }

            @Override
            public void send(int number, String message) {
                if (is(number)) {
                    lines.get(name).send(message);
                }
            }

            private boolean is(int number) {
                return lines.containsKey(name) && lines.get(name).number == number;
            }
        });
    }

    private void connect(String name, int number) {
        Line line = new Line(name, number);
        lines.put(name, line);
        line.socket = browser.newWebSocketBuilder()
                .header("Origin", address.replace("ws:", "http:"))
                .header("Cookie", visitor.cookieHeader().orElse(""))
                .buildAsync(URI.create(address + "/coediting/" + text), line)
                .whenComplete((socket, fault) -> {
                    if (fault != null) {
                        line.closed(1006);
                    }
                })
                .toCompletableFuture();
    }

    /** One connection of one editor. */
    private final class Line implements WebSocket.Listener {

        private final String name;
        private final int number;
        private final StringBuilder part = new StringBuilder();
        private java.util.concurrent.CompletableFuture<WebSocket> socket;
        private CompletionStage<?> sent;

        Line(String name, int number) {
            this.name = name;
            this.number = number;
        }

        void send(String message) {
            CompletionStage<?> before = sent == null ? socket : sent;
            sent = before.thenCompose(done -> socket.join().sendText(message, true))
                    .exceptionally(gone -> null);
        }

        @Override
        public void onOpen(WebSocket opened) {
            events.add(() -> ifStill(() -> toys.connected(name)));
            opened.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence said, boolean last) {
            part.append(said);
            if (last) {
                String message = part.toString();
                part.setLength(0);
                events.add(() -> ifStill(() -> {
                    toys.deliver(name, message);
                    remember(message);
                }));
            }
            from.request(1);
            return null;
        }

        /** Every editor gets the same steps; for the one who sent them they are the acknowledgement. */
        private void remember(String message) {
            if (!message.startsWith("{\"t\":\"steps\"")) {
                return;
            }
            JsonNode said = JSON.readTree(message);
            int version = said.path("version").asInt();
            for (JsonNode step : said.path("steps")) {
                JsonNode before = acknowledged.put(++version, step);
                assertThat(before == null || before.equals(step))
                        .as("version %d is the same for everybody", version)
                        .isTrue();
            }
        }

        private void ifStill(Runnable act) {
            if (lines.get(name) == this) {
                act.run();
            }
        }

        private void closed(int code) {
            events.add(() -> ifStill(() -> {
                lines.remove(name);
                toys.closed(name, code);
            }));
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable fault) {
            closed(1006);
        }
    }

    private void check(Connection truth) throws SQLException {
        List<String> offered = new ArrayList<>();
        JsonNode first = toys.state(names.getFirst());
        for (String name : names) {
            JsonNode state = toys.state(name);
            assertThat(state.path("doc")).as(name).isEqualTo(first.path("doc"));
            assertThat(state.path("problems")).as(name).isEmpty();
            // Now and then others' changes leave no place for words that were under way: they are offered, never lost.
            state.path("offered").forEach(reason -> offered.add(reason.asString()));
        }
        offered.removeIf("deleted"::equals);
        assertThat(offered).as("seed %d", SEED).allMatch("does-not-fit"::equals);
        Map<Integer, JsonNode> stored = new TreeMap<>();
        Set<String> finished = new HashSet<>();
        String running = "";
        try (ResultSet rows = truth.createStatement()
                .executeQuery("select * from text_step where text_id = '" + text + "' order by version")) {
            int expected = 0;
            while (rows.next()) {
                int version = rows.getInt("version");
                expected = expected == 0 ? version : expected + 1;
                assertThat(version).as("no version is missing").isEqualTo(expected);
                stored.put(version, JSON.readTree(rows.getString("step")));
                String batch = rows.getString("client") + rows.getString("batch");
                if (!batch.equals(running) && !batch.equals(Step.AUTHORITY)) {
                    finished.add(running);
                    running = batch;
                    assertThat(finished).as("no batch is there twice").doesNotContain(batch);
                }
            }
        }
        assertThat(offered.size()).as("offered, seed %d", SEED).isLessThanOrEqualTo(stored.size() / 100);
        Map<String, Integer> signs = toys.lookForSigns(names, first.path("doc").toString());
        // On a slow machine so few are written that others may have deleted them all.
        assertThat(signs).as("signs were written, seed %d", SEED).isNotEmpty();
        acknowledged.forEach((version, step) ->
                assertThat(stored).as("acknowledged version %d", version).containsEntry(version, step));
        assertThat(first.path("version").asInt())
                .isEqualTo(stored.keySet().stream().max(Integer::compare).orElseThrow());
        System.getLogger("kills")
                .log(
                        System.Logger.Level.WARNING,
                        KILLS + " kills, seed " + SEED + ": " + stored.size() + " steps stored, " + acknowledged.size()
                                + " acknowledged, none lost, none twice, offered for copying " + offered.size() + ", "
                                + signs);
    }
}
