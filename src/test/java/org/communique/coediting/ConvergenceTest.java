package org.communique.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communique.coediting.UnsteadyTransactions.Mishap;
import org.communique.coediting.engine.Engine;
import org.communique.drafting.Member;
import org.communique.drafting.text.Body;
import org.communique.people.Voice;
import org.communique.record.Now;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.story.Actor;
import org.communique.story.StoryTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several people write at random over bad lines, through the real authority and its tables: in the end everybody has
 * the same text, the authority too, and so has whoever replays the steps. What somebody wrote and nobody deleted is in
 * it, once. One seed is one run, played in one thread.
 */
class ConvergenceTest extends StoryTest {

    private static final int RUNS = Integer.getInteger("convergence.runs", 200);
    private static final long FIRST_SEED = Long.getLong("convergence.seed", System.nanoTime() & 0xffffff);
    private static final int TURNS = Integer.getInteger("convergence.turns", 120);
    private static final int NOW = Integer.MAX_VALUE;

    /** In one run of so many the right to write is taken away now and then, and words are refused that should be. */
    private static final int WITH_REFUSALS = 4;

    /** Nobody is refused, nor offered words to copy, more often than once in so many steps. */
    private static final int STEPS_TO_AN_OFFER = 20_000;

    /** From so many runs on, every kind of act and of mishap must have taken place. */
    private static final int ENOUGH_RUNS = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static boolean quiet;

    private final List<Voice> writers = new ArrayList<>();

    @Autowired
    private Texts texts;

    @Autowired
    private EditingRights rights;

    @Autowired
    private Engines engines;

    @Autowired
    private Now clock;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Hundreds of crashes are wanted here; elsewhere one is worth a line in the log. */
    @BeforeAll
    @AfterAll
    static void quietly() {
        LoggingSystem logging = LoggingSystem.get(ConvergenceTest.class.getClassLoader());
        quiet = !quiet;
        logging.setLogLevel(Worker.class.getName(), quiet ? LogLevel.OFF : null);
    }

    @Test
    void everybodyHasTheSameTextInTheEnd() {
        System.Logger log = System.getLogger("convergence");
        secretariat.starts("On convergence");
        writers.add(secretariat.voice());
        for (String name : List.of("Sverre of the Secretariat", "Solveig of the Secretariat")) {
            Actor colleague = new Actor(sitting, name);
            secretariat.gives(Member.of(colleague.id(), Role.SECRETARIAT));
            writers.add(colleague.voice());
        }
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> acts = new TreeMap<>();
        Set<String> kinds = new TreeSet<>();
        try (Engine shared = engines.start();
                Toys toys = new Toys()) {
            toys.kinds().forEach(kind -> kinds.add(kind.asString()));
            for (int n = 0; n < RUNS; n++) {
                long seed = FIRST_SEED + n;
                try {
                    Run run = new Run(seed, toys, shared);
                    run.play();
                    run.counts.forEach((what, times) -> counts.merge(what, times, Integer::sum));
                    run.acts.forEach((what, times) -> acts.merge(what, times, Integer::sum));
                } catch (AssertionError | RuntimeException fault) {
                    throw new AssertionError("Repeat with -Dconvergence.seed=" + seed + " -Dconvergence.runs=1", fault);
                }
            }
        }
        log.log(System.Logger.Level.WARNING, "Convergence: " + RUNS + " runs from seed " + FIRST_SEED + ": " + counts);
        log.log(System.Logger.Level.WARNING, "Acts: " + acts);
        int few = counts.get("steps") / STEPS_TO_AN_OFFER;
        assertThat(counts.getOrDefault("refused", 0)).isLessThanOrEqualTo(few);
        assertThat(counts.getOrDefault("offered", 0)).isLessThanOrEqualTo(few);
        if (RUNS >= ENOUGH_RUNS) {
            assertThat(counts)
                    .containsKeys("cuts", "restarts", "commits lost", "answers lost", "replacements", "signs found")
                    .containsKeys(
                            "refused as meant", "offered as meant", "signs offered", "signs swallowed and offered");
            assertThat(acts.keySet()).containsAll(kinds);
        }
    }

    /** One connection of a toy: what is on its way in both directions, in order. */
    private static final class Line extends SeatOfATest {

        private final int number;
        private final Deque<String> up = new ArrayDeque<>();
        private final Deque<Object> down = new ArrayDeque<>();
        private @Nullable String client;

        Line(TextId text, Voice voice, int number) {
            super(text, voice);
            this.number = number;
        }

        @Override
        public void send(String message) {
            down.add(message);
        }

        @Override
        public void close(Closing why) {
            down.add(why);
        }
    }

    private final class Run {

        private final long seed;
        private final Random dice;
        private final Toys toys;
        private final Engine shared;
        private final UnsteadyTransactions unsteady = new UnsteadyTransactions(transactions);
        private final TakenRights taken = new TakenRights(rights);
        private final Writing writing = new Writing(
                taken.over(unsteady.over(texts)), taken, clock, unsteady, new Meters(new SimpleMeterRegistry()));
        private final Map<String, Line> lines = new LinkedHashMap<>();
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, Integer> acts = new TreeMap<>();
        private final boolean refusing;
        private final TextId text;
        private final LiveText first;
        private int imported;
        private Worker worker;

        Run(long seed, Toys toys, Engine shared) {
            this.seed = seed;
            this.dice = new Random(seed);
            this.refusing = seed % WITH_REFUSALS == 0;
            this.toys = toys;
            this.shared = shared;
            this.text = secretariat.text().id();
            replaced(Words.of(3 + dice.nextInt(3), seed));
            // With a snapshot, so that nobody is shown anything of the run before.
            this.first = house.texts().frozen(text);
            this.worker = worker();
            int people = 2 + dice.nextInt(3);
            for (int n = 0; n < people; n++) {
                String name = "toy" + n + "x" + Long.toString(seed, 36) + "xxxxxxx";
                names.add(name);
                toys.make(name, name, (int) (seed * 31 + n));
            }
        }

        private LiveText replaced(String doc) {
            return house.texts().replace(secretariat.voice(), text, doc);
        }

        private Worker worker() {
            Engines one = new Engines() {
                @Override
                Engine start() {
                    return shared;
                }
            };
            try {
                return new Worker("toys", one, writing, new Sitting(texts, job -> {}), new Worker.Warming(0, 0));
            } finally {
                one.stop();
            }
        }

        void play() {
            look();
            for (int turn = 0; turn < TURNS; turn++) {
                turn(dice.nextInt(35));
                look();
            }
            unsteady.next = Mishap.NONE;
            if (refusing) {
                // With what was not sent yet.
                taken.away = true;
                settle();
                taken.away = false;
            }
            // In the end every worker hears of an import, whether anybody writes after it or not.
            worker.round(List.of(new Job.CatchUp(text)));
            settle();
            check();
        }

        private void turn(int what) {
            switch (what) {
                case 0 -> cut(any(), 1006);
                case 1 -> sometimes(3, this::restart);
                case 2 -> sometimes(2, () -> mishap(Mishap.BEFORE_COMMIT, "commits lost"));
                case 3 -> sometimes(2, () -> mishap(Mishap.AFTER_COMMIT, "answers lost"));
                case 4 -> sometimes(4, this::replace);
                case 5 -> sometimes(3, () -> toys.reload(any()));
                case 6, 7, 8, 9, 10 ->
                    up(names.stream().filter(n -> dice.nextBoolean()).toList(), dice.nextInt(8) == 0);
                case 11, 12, 13, 14, 15, 16 -> down(any(), dice.nextInt(8) == 0);
                case 17, 18 -> names.forEach(name -> toys.tick(name, dice.nextInt(900)));
                case 19 -> taken.away = refusing && dice.nextInt(4) > 0;
                default -> toys.act(any());
            }
        }

        private void sometimes(int outOf, Runnable act) {
            if (dice.nextInt(outOf) == 0) {
                act.run();
            }
        }

        private String any() {
            return names.get(dice.nextInt(names.size()));
        }

        private void count(String what, int times) {
            if (times == 0) {
                return;
            }
            counts.merge(what, times, Integer::sum);
        }

        private void mishap(Mishap mishap, String name) {
            unsteady.next = mishap;
            count(name, 1);
        }

        /** An import behind the worker's back, of which it hears at once, later, or when it wants to store. */
        private void replace() {
            LiveText before = house.texts().newest(text);
            LiveText after = replaced(before.doc().replaceFirst("\"text\": ?\"", "\"text\":\"Imported "));
            count("replacements", 1);
            imported += after.version() - before.version();
            if (dice.nextBoolean()) {
                worker.round(List.of(new Job.CatchUp(text)));
            }
        }

        /** The server starts again: it knows nothing but the tables. */
        private void restart() {
            count("restarts", 1);
            shared.close(text.value().toString());
            worker = worker();
            names.forEach(name -> cut(name, 1001));
        }

        /** What is on its way is lost. */
        private void cut(String name, int code) {
            Line line = lines.remove(name);
            if (line != null) {
                count("cuts", 1);
                leave(line);
                toys.closed(name, code);
                look();
            }
        }

        private void leave(Line line) {
            if (line.client != null) {
                worker.round(List.of(new Job.Leave(text, line, line.client)));
            }
        }

        /** Does what the toys asked for. */
        private void look() {
            for (String name : names) {
                toys.asked(name, new Toys.Asked() {
                    @Override
                    public void connect(int number) {
                        Run.this.connect(name, number);
                    }

                    @Override
                    public void close(int number) {
                        Line line = lines.get(name);
                        if (line != null && line.number == number) {
                            lines.remove(name);
                            leave(line);
                        }
                    }

                    @Override
                    public void send(int number, String message) {
                        Line line = lines.get(name);
                        if (line != null && line.number == number) {
                            line.up.add(message);
                        }
                    }
                });
            }
        }

        private void connect(String name, int number) {
            Line before = lines.put(name, new Line(text, writers.get(names.indexOf(name) % writers.size()), number));
            // Now and then the old connection is noticed to be dead only later.
            if (before != null && dice.nextBoolean()) {
                leave(before);
            }
            toys.connected(name);
            look();
        }

        /** Brings messages of several toys to the worker in one round, some of them twice, then or in the next. */
        private void up(List<String> from, boolean twice) {
            List<Job> jobs = new ArrayList<>();
            List<Job> later = new ArrayList<>();
            for (String name : from) {
                Line line = lines.get(name);
                String said = line == null ? null : line.up.poll();
                // Whether the line is there is asked of the line, not of the worker.
                if (said != null && !said.contains("\"alive\"")) {
                    Job job = job(line, name, JSON.readTree(said));
                    jobs.add(job);
                    if (twice && job instanceof Job.Write) {
                        (dice.nextBoolean() ? jobs : later).add(job);
                    }
                }
            }
            worker.round(jobs);
            worker.round(later);
        }

        private Job job(Line line, String client, JsonNode said) {
            return switch (said.path("t").asString()) {
                case "join" -> {
                    line.client = client;
                    JsonNode since = said.path("since");
                    yield new Job.Join(text, line, client, since.isInt() ? since.asInt() : null, 0);
                }
                case "steps" ->
                    new Job.Write(
                            text,
                            new Sent(
                                    line,
                                    client,
                                    new Batch(
                                            said.path("batch").asString(),
                                            said.path("base").asInt(),
                                            said.path("carried").asBoolean(false),
                                            said.path("steps").toString())));
                default ->
                    new Job.Point(
                            text, line, client, new Cursor(said.path("version").asInt(), null, null));
            };
        }

        private void down(String name, boolean twice) {
            Line line = lines.get(name);
            Object next = line == null ? null : line.down.poll();
            switch (next) {
                case String message -> {
                    if (isRefusal(message)) {
                        count(refusing ? "refused as meant" : "refused", 1);
                    }
                    toys.deliver(name, message);
                    if (twice) {
                        toys.deliver(name, message);
                    }
                }
                case Closing why -> {
                    lines.remove(name);
                    leave(line);
                    toys.closed(name, why.code());
                }
                case null, default -> {}
            }
            look();
        }

        /** An editor that is too far back sends the same once more. */
        private boolean isRefusal(String message) {
            JsonNode said = JSON.readTree(message);
            return said.path("t").asString().equals("nack")
                    && !said.path("code").asString().equals("too-old");
        }

        private void settle() {
            for (int round = 0; round < 400; round++) {
                names.forEach(name -> toys.tick(name, 100));
                look();
                up(names, dice.nextBoolean());
                names.forEach(this::drain);
                if (names.stream().allMatch(this::rests)) {
                    return;
                }
            }
        }

        private void drain(String name) {
            while (lines.containsKey(name) && !lines.get(name).down.isEmpty()) {
                down(name, false);
            }
        }

        private boolean rests(String name) {
            Line line = lines.get(name);
            return line != null
                    && line.up.isEmpty()
                    && line.down.isEmpty()
                    && toys.state(name).path("status").path("at").asString().equals("saved");
        }

        private void check() {
            LiveText stored = house.texts().newest(text);
            String words = JSON.readTree(stored.doc()).toString();
            for (String name : names) {
                JsonNode state = toys.state(name);
                assertThat(state.path("status").path("at").asString()).as(name).isEqualTo("saved");
                assertThat(state.path("problems")).as(name).isEmpty();
                assertThat(canonical(state.path("doc"))).as(name).isEqualTo(canonical(JSON.readTree(stored.doc())));
                assertThat(state.path("version").asInt()).as(name).isEqualTo(stored.version());
                for (JsonNode reason : state.path("offered")) {
                    boolean swallowed = reason.asString().equals("deleted");
                    count(swallowed ? "offered as another deleted it" : refusing ? "offered as meant" : "offered", 1);
                }
            }
            toys.lookForSigns(names, words).forEach(this::count);
            names.forEach(name -> toys.ledger(name)
                    .path("acts")
                    .forEachEntry((act, times) -> acts.merge(act, times.asInt(), Integer::sum)));
            JsonNode live = JSON.readTree(shared.snapshot(OpenText.name(text)));
            assertThat(canonical(live.path("doc"))).isEqualTo(canonical(JSON.readTree(words)));
            assertThat(authors(live.path("authors"))).isEqualTo(authors(JSON.readTree(stored.authors())));
            List<Step> steps = texts.steps(text, first.version(), NOW);
            replayed(steps, stored);
            count("steps", steps.size());
            long mended = steps.stream()
                    .filter(step -> step.client().equals(Step.AUTHORITY))
                    .count();
            count("mended", (int) mended - imported);
            names.forEach(name -> cutQuietly(name));
        }

        /** Without any snapshot in between, step by step in order of their versions. */
        private void replayed(List<Step> steps, LiveText stored) {
            assertThat(steps).extracting(Step::version).isEqualTo(versions(first.version(), stored.version()));
            shared.open("replay", first.doc(), first.version(), first.authors());
            if (!steps.isEmpty()) {
                shared.catchUp("replay", Messages.stored(steps));
            }
            JsonNode replayed = JSON.readTree(shared.snapshot("replay"));
            assertThat(canonical(replayed.path("doc"))).isEqualTo(canonical(JSON.readTree(stored.doc())));
            assertThat(authors(replayed.path("authors"))).isEqualTo(authors(JSON.readTree(stored.authors())));
            shared.close("replay");
        }

        /** The form over which a text is hashed: alike to the byte, or not alike. */
        private String canonical(JsonNode doc) {
            return Body.read(doc.toString()).canonical();
        }

        /** Block by block, in whichever order they come. */
        private Map<String, String> authors(JsonNode authors) {
            Map<String, String> all = new TreeMap<>();
            authors.forEachEntry((block, author) -> all.put(block, author.toString()));
            return all;
        }

        private List<Integer> versions(int after, int upTo) {
            return java.util.stream.IntStream.rangeClosed(after + 1, upTo)
                    .boxed()
                    .toList();
        }

        private void cutQuietly(String name) {
            Line line = lines.remove(name);
            if (line != null) {
                leave(line);
            }
        }
    }

    /** The real rights, until they are taken away for a while. */
    private static final class TakenRights implements EditingRights {

        private final EditingRights real;
        private boolean away;

        TakenRights(EditingRights real) {
            this.real = real;
        }

        /** Texts that find other grounds as long as the rights are away. */
        Texts over(Texts texts) {
            return (Texts) Proxy.newProxyInstance(
                    Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, arguments) -> {
                        if (away && method.getName().equals("addWhile")) {
                            Map<?, ?> known = (Map<?, ?>) arguments[0];
                            arguments[0] = known.keySet().stream()
                                    .collect(Collectors.toMap(person -> person, person -> new Grounds("others")));
                        }
                        try {
                            return method.invoke(texts, arguments);
                        } catch (InvocationTargetException fault) {
                            throw fault.getCause();
                        }
                    });
        }

        @Override
        public void requireReading(Voice voice, TextId text) {
            real.requireReading(voice, text);
        }

        @Override
        public Map<Place, Refused> barred(Set<Place> places) {
            return real.barred(places);
        }

        @Override
        public int season(TextId text) {
            return real.season(text);
        }

        @Override
        public void requireWriting(Voice voice, TextId text) {
            real.requireWriting(voice, text);
        }

        @Override
        public Map<Voice, Grounds> mayWrite(Set<Voice> voices, TextId text) {
            return away ? Map.of() : real.mayWrite(voices, text);
        }

        @Override
        public String checked(String doc) {
            return real.checked(doc);
        }

        @Override
        public void written(Voice voice, TextId text, int version, @Nullable Instant before, Instant at) {
            real.written(voice, text, version, before, at);
        }
    }

    /** A few blocks to begin with. */
    private static final class Words {

        private static final String[] KINDS = {
            "paragraph\",\"attrs\":{",
            "numberedItem\",\"attrs\":{\"restart\":false,",
            "bulletItem\",\"attrs\":{",
            "heading\",\"attrs\":{\"level\":2,",
        };

        static String of(int blocks, long seed) {
            StringBuilder doc = new StringBuilder("{\"type\":\"doc\",\"content\":[");
            for (int n = 0; n < blocks; n++) {
                doc.append(n > 0 ? "," : "")
                        .append("{\"type\":\"")
                        .append(KINDS[n % KINDS.length])
                        .append("\"id\":\"b")
                        .append(String.format("%09d", Math.floorMod(seed, 1_000_000_000)))
                        .append(n)
                        .append("\"},\"content\":[{\"type\":\"text\",\"text\":\"Ministers met in Norhaven.\"}]}");
            }
            return doc.append("]}").toString();
        }
    }
}
