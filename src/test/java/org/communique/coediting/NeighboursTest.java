package org.communique.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communique.coediting.StumblingEngines.BROKEN_TEXT;
import static org.communique.coediting.StumblingEngines.RUNAWAY;
import static org.communique.coediting.StumblingEngines.TOO_DEEP;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.communique.coediting.UnsteadyTransactions.Mishap;
import org.communique.coediting.engine.Engine;
import org.communique.coediting.engine.TextFailed;
import org.communique.drafting.Edition;
import org.communique.drafting.Member;
import org.communique.people.Voice;
import org.communique.record.Now;
import org.communique.review.Circulation;
import org.communique.rights.Role;
import org.communique.story.StoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two texts at home with one worker: whatever happens at the one, those at the other go on writing. */
class NeighboursTest extends StoryTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Texts texts;

    @Autowired
    private EditingRights rights;

    @Autowired
    private Now clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final StumblingEngines engines = new StumblingEngines();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private UnsteadyTransactions unsteady;
    private Worker worker;
    private Desk one;
    private Desk colleague;
    private Desk neighbour;
    private int batches;

    @BeforeEach
    void twoTextsAreOpen() {
        unsteady = new UnsteadyTransactions(transactions);
        worker = worker(0);
        one = desk(text("On one thing"), "oneoneon");
        colleague = desk(one.text(), "colleague");
        neighbour = desk(text("On another"), "neighbour");
        worker.round(List.of(joins(one), joins(colleague), joins(neighbour)));
    }

    @AfterEach
    void theWorkerEnds() {
        worker.stop();
        engines.stop();
    }

    private Worker worker(int practice) {
        return new Worker(
                "neighbours",
                engines,
                writing(),
                new Sitting(texts, job -> {}),
                new Worker.Warming(practice, practice));
    }

    private Writing writing() {
        return new Writing(unsteady.over(texts), rights, clock, unsteady, new Meters(registry));
    }

    private TextId text(String title) {
        return house.flow()
                .start(secretariat.voice(), sitting.opening(title))
                .identity()
                .text();
    }

    private Desk desk(TextId text, String client) {
        return new Desk(text, secretariat.voice(), client);
    }

    private static Job joins(Desk desk) {
        return new Job.Join(desk.text(), desk, desk.client, null, 0);
    }

    private Job writes(Desk desk, String... steps) {
        String batch = "batch" + (1000 + batches++);
        Batch sent = new Batch(batch, desk.version(), false, "[" + String.join(",", steps) + "]");
        return new Job.Write(desk.text(), new Sent(desk, desk.client, sent));
    }

    private static String inserts(String words) {
        return "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\""
                + words + "\"}]}}";
    }

    private static String takes(int from, int to) {
        return "{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to + "}";
    }

    private String stored(Desk desk) {
        return house.texts().newest(desk.text()).doc();
    }

    /** Writes from the place where it sits, and finds it shown and stored. */
    private void goesOn(Desk desk, String words) {
        worker.round(List.of(writes(desk, inserts(words))));
        assertThat(desk.closed).isNull();
        assertThat(desk.heard.getLast()).contains("\"steps\"", words);
        assertThat(stored(desk)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {RUNAWAY, BROKEN_TEXT, TOO_DEEP})
    void whoeverBringsTheEngineDownIsRefusedAndNobodyElseIsDisturbed(String words) {
        worker.round(List.of(
                writes(one, inserts(words)),
                writes(colleague, inserts("Mine. ")),
                writes(neighbour, inserts("Ours. "))));
        assertThat(one.heard)
                .filteredOn(said -> said.contains("\"nack\""))
                .singleElement()
                .asString()
                .contains("engine-failed");
        assertThat(stored(one)).contains("Mine. ").doesNotContain(words);
        assertThat(colleague.heard.getLast()).contains("Mine. ");
        assertThat(stored(neighbour)).contains("Ours. ");
        // The same again, alone: refused again, and all go on where they are.
        worker.round(List.of(writes(one, inserts(words))));
        assertThat(one.heard.getLast()).contains("engine-failed");
        goesOn(one, "One goes on. ");
        goesOn(colleague, "The colleague goes on. ");
        goesOn(neighbour, "The neighbour goes on. ");
    }

    @Test
    void whatIsRefusedDisturbsNobody() {
        String paragraph = "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"x\"}}";
        for (String bad : List.of(
                "{\"stepType\":\"sudo\"}",
                "null",
                "[]",
                takes(500, 900),
                takes(9, 2),
                inserts("\\u0000"),
                inserts("\\ud800"),
                inserts("x".repeat(1_200_000)),
                "{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[" + paragraph + "]}}",
                "{\"stepType\":\"addMark\",\"from\":1,\"to\":5,\"mark\":{\"type\":\"link\",\"attrs\":{\"href\":"
                        + "\"javascript:alert(1)\"}}}",
                "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":" + "[".repeat(20)
                        + "]".repeat(20) + "}}",
                "{\"stepType\":\"markSet\",\"steps\":[{\"stepType\":\"markSet\",\"steps\":[]}]}")) {
            worker.round(List.of(writes(one, bad), writes(neighbour, inserts("On. "))));
            assertThat(one.heard.getLast()).as(bad).contains("\"nack\"").doesNotContain("engine-failed");
            assertThat(neighbour.heard.getLast()).contains("On. ");
        }
        assertThat(engines.started).isEqualTo(1);
        assertThat(one.version()).isZero();
        goesOn(one, "One goes on. ");
    }

    @Test
    void aTextThatCannotBeReadIsClosedAndItsNeighbourIsNot() {
        poison(one.text(), 1);
        worker.round(List.of(new Job.CatchUp(one.text())));
        assertThat(one.closed).isEqualTo(Closing.OPENED_ANEW);
        Desk back = desk(one.text(), "oneagain");
        worker.round(List.of(joins(back)));
        assertThat(back.closed).isEqualTo(Closing.OPENED_ANEW);
        assertThat(back.heard).isEmpty();
        assertThat(worker.isOpen(one.text())).isFalse();
        assertThat(engines.started).isEqualTo(1);
        assertThatThrownBy(() -> house.texts().newest(one.text())).isInstanceOf(TextFailed.class);
        goesOn(neighbour, "The neighbour goes on. ");
    }

    @Test
    void aTextThatCannotBeReadWhenTheEngineIsStartedAnewIsClosedAlone() {
        poison(neighbour.text(), 1);
        worker.round(List.of(writes(one, inserts(RUNAWAY))));
        assertThat(neighbour.closed).isEqualTo(Closing.OPENED_ANEW);
        goesOn(one, "One goes on. ");
    }

    /** A step that does not apply, as if the table had been damaged. */
    private void poison(TextId text, int version) {
        texts.add(
                text,
                List.of(new Step(version, takes(4_000, 5_000), secretariat.id(), Step.AUTHORITY, "", clock.instant())));
    }

    @Test
    void aFaultOfTheDatabaseAtOneTextIsNoneOfTheOther() {
        unsteady.next = Mishap.BEFORE_COMMIT;
        worker.round(List.of(writes(one, inserts("Lost. ")), writes(neighbour, inserts("Stored. "))));
        assertThat(one.closed).isEqualTo(Closing.OPENED_ANEW);
        goesOn(neighbour, "The neighbour goes on. ");
    }

    @Test
    void whatIsAppliedInOneCallHasALimit() {
        List<Job> jobs = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            jobs.add(writes(one, inserts("x".repeat(10_000))));
        }
        worker.round(jobs);
        assertThat(engines.lengths)
                .hasSizeGreaterThan(4)
                .allSatisfy(length -> assertThat(length).isLessThan(100_000));
        assertThat(one.version()).isEqualTo(30);
    }

    @Test
    void aTextOfAFewLargeStepsOpensInOneShortMessage() {
        for (int n = 0; n < 8; n++) {
            worker.round(List.of(writes(one, inserts("x".repeat(700_000)))));
            worker.round(List.of(writes(one, takes(1, 700_001))));
        }
        assertThat(one.version()).isEqualTo(16);
        Desk late = desk(one.text(), "latecome");
        Desk back = desk(one.text(), "backagai");
        worker.round(List.of(joins(late), new Job.Join(back.text(), back, back.client, 1, 0)));
        assertThat(late.heardCharacters()).isLessThan(3_000_000);
        assertThat(back.heardCharacters()).isLessThan(3_000_000);
        // The same from the tables.
        worker.round(Stream.of(one, colleague, late, back)
                .map(desk -> (Job) new Job.Leave(desk.text(), desk, desk.client))
                .toList());
        assertThat(worker.isOpen(one.text())).isFalse();
        Desk again = desk(one.text(), "againone");
        worker.round(List.of(new Job.Join(again.text(), again, again.client, 1, 0)));
        assertThat(again.heardCharacters()).isLessThan(3_000_000);
        assertThat(again.version()).isEqualTo(16);
    }

    @Test
    void whoHasLeftBeforeSittingDownDoesNotSit() {
        one.heard.clear();
        Desk ghost = desk(one.text(), "ghostgho");
        ghost.ended = true;
        worker.round(List.of(new Job.Leave(ghost.text(), ghost, ghost.client), joins(ghost)));
        worker.round(List.of(new Job.ShowOthers(one.text())));
        assertThat(one.heard.getLast()).contains("\"people\"").doesNotContain("ghostgho");
    }

    @Test
    void fiftyWhoComeBackAtOnceAreToldOfEachOtherOnce() {
        one.heard.clear();
        List<Desk> fifty = IntStream.range(10, 60)
                .mapToObj(n -> desk(one.text(), "editor" + n))
                .toList();
        worker.round(fifty.stream().map(NeighboursTest::joins).toList());
        worker.round(List.of(new Job.ShowOthers(one.text())));
        worker.round(List.of(new Job.ShowOthers(one.text())));
        assertThat(fifty)
                .allSatisfy(desk -> assertThat(desk.heard)
                        .filteredOn(said -> said.contains("\"people\""))
                        .singleElement()
                        .asString()
                        .contains("editor10", "editor59", "colleague"));
    }

    @Test
    void whoLeavesIsHeardHoweverMuchWaits() {
        engines.permits = new Semaphore(0);
        worker.start();
        worker.offer(writes(one, inserts("Slow. ")));
        Awaitility.await().until(() -> engines.waiting);
        Job pointing = new Job.Point(one.text(), one, one.client, new Cursor(0, 1, 1));
        while (worker.offer(pointing)) {
            assertThat(worker.waiting()).isLessThanOrEqualTo(10_000);
        }
        worker.add(new Job.Leave(colleague.text(), colleague, colleague.client));
        worker.add(new Job.ShowOthers(one.text()));
        engines.permits.release(10);
        Awaitility.await().until(() -> one.heard.stream().anyMatch(said -> said.contains("\"people\"")));
        assertThat(one.heard)
                .filteredOn(said -> said.contains("\"people\""))
                .allSatisfy(said -> assertThat(said).contains("oneoneon").doesNotContain("colleague"));
    }

    @Test
    void largeBatchesDoNotWaitInGreatNumber() {
        engines.permits = new Semaphore(0);
        worker.start();
        worker.offer(writes(one, inserts("Slow. ")));
        Awaitility.await().until(() -> engines.waiting);
        Job large = writes(one, inserts("x".repeat(4_000_000)));
        int taken = 0;
        while (taken < 20 && worker.offer(large)) {
            taken++;
        }
        assertThat(taken).isBetween(2, 15);
        engines.permits.release(1_000);
    }

    @Test
    void atTheEndAllIsDoneOrItsEditorComesBack() throws InterruptedException {
        engines.permits = new Semaphore(0);
        worker.start();
        worker.offer(writes(one, inserts("Under way. ")));
        Awaitility.await().until(() -> engines.waiting);
        Desk late = desk(neighbour.text(), "latecome");
        worker.offer(writes(neighbour, inserts("Still waiting. ")));
        worker.offer(joins(late));
        worker.takeNothingMore();
        assertThat(worker.offer(writes(colleague, inserts("Too late. ")))).isFalse();
        engines.permits.release(1_000);
        worker.stop();
        assertThat(worker.isAtWork()).isFalse();
        assertThat(stored(one)).contains("Under way. ");
        assertThat(one.heard.getLast()).contains("Under way. ");
        assertThat(stored(neighbour)).doesNotContain("Still waiting. ");
        assertThat(neighbour.heard.toString()).doesNotContain("Still waiting. ");
        assertThat(Arrays.asList(one, colleague, neighbour, late))
                .allSatisfy(desk -> assertThat(desk.closed).isEqualTo(Closing.GOING_DOWN));
        assertThat(engines.closed).isEqualTo(1);
        worker.stop();
        assertThat(engines.closed).isEqualTo(1);
    }

    @Test
    void aWorkerThatCannotGoOnSaysSo() {
        worker.start();
        assertThat(worker.isAtWork()).isTrue();
        engines.exhausted = true;
        worker.offer(writes(one, inserts(TOO_DEEP)));
        Awaitility.await().until(() -> !worker.isAtWork());
        assertThat(one.closed).isEqualTo(Closing.GOING_DOWN);
        assertThat(neighbour.closed).isEqualTo(Closing.GOING_DOWN);
        assertThat(worker.offer(writes(one, inserts("Anybody? ")))).isFalse();
        // Who was on the way in at that moment.
        Desk late = desk(one.text(), "latecome");
        worker.add(joins(late));
        assertThat(late.closed).isEqualTo(Closing.GOING_DOWN);
        assertThat(worker.waiting()).isZero();
        engines.exhausted = false;
    }

    @Test
    void practiceIsTypingThatTheEngineTakes() throws InterruptedException {
        Worker fresh = worker(1_200);
        fresh.start();
        fresh.awaitReady();
        fresh.stop();
        assertThat(engines.outcomes)
                .hasSize(1_200)
                .allSatisfy(outcome -> assertThat(outcome)
                        .contains("\"steps\":[{")
                        .contains("\"mended\":[]")
                        .doesNotContain("refused"));
    }

    @Test
    void aWorkerWhoseEngineFailsInPracticeBeginsWithAnother() throws InterruptedException {
        engines.failsNext = true;
        Worker fresh = worker(10);
        fresh.start();
        fresh.awaitReady();
        assertThat(fresh.isAtWork()).isTrue();
        Desk late = desk(one.text(), "latecome");
        fresh.offer(joins(late));
        Awaitility.await().until(() -> !late.heard.isEmpty());
        fresh.stop();
    }

    @Test
    void whatIsDoneCanBeWatched() {
        double before = registry.counter("coediting.steps").count();
        long applied = registry.timer("coediting.apply").count();
        long committed = registry.timer("coediting.commit").count();
        worker.round(List.of(
                writes(one, inserts("a"), inserts("b")), writes(colleague, inserts("c")), writes(neighbour, "null")));
        assertThat(registry.counter("coediting.steps").count() - before).isEqualTo(3);
        // One call for each text, what was refused too.
        assertThat(registry.timer("coediting.apply").count() - applied).isEqualTo(2);
        assertThat(registry.timer("coediting.commit").count() - committed).isEqualTo(2);
        assertThat(registry.timer("coediting.commit").totalTime(TimeUnit.NANOSECONDS))
                .isGreaterThanOrEqualTo(registry.timer("coediting.apply").totalTime(TimeUnit.NANOSECONDS));
    }

    @Test
    void howFullTheHouseIsCanBeWatchedAndWhetherAllAreAtWork() {
        Workers workers = new Workers(engines, writing(), texts, rights, registry, 1, 0, 0);
        WorkersHealth health = new WorkersHealth(workers);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        workers.start();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(registry.get("coediting.engine")
                        .tags("mode", engines.mode())
                        .gauge()
                        .value())
                .isEqualTo(1);
        Desk here = desk(one.text(), "herehere");
        Desk there = desk(neighbour.text(), "therethe");
        workers.join(here, here.client, null);
        workers.join(there, there.client, null);
        awaits("coediting.texts", 2);
        awaits("coediting.seats", 2);
        engines.permits = new Semaphore(0);
        workers.write(here, here.client, new Batch("batch001", 0, false, "[" + inserts("Slow. ") + "]"));
        Awaitility.await().until(() -> engines.waiting);
        workers.point(here, here.client, new Cursor(0, 1, 1));
        awaits("coediting.queue", 1);
        engines.permits.release(1_000);
        awaits("coediting.queue", 0);
        workers.leave(there, there.client);
        awaits("coediting.texts", 1);
        awaits("coediting.seats", 1);
        Desk ghost = desk(one.text(), "ghostgho");
        ghost.ended = true;
        workers.join(ghost, ghost.client, null);
        assertThat(workers.seats()).containsExactly(here);
        engines.exhausted = true;
        workers.write(here, here.client, new Batch("batch002", 0, false, "[" + inserts(RUNAWAY) + "]"));
        Awaitility.await().until(() -> health.health().getStatus().equals(Status.DOWN));
        assertThat(here.closed).isEqualTo(Closing.GOING_DOWN);
        workers.stop();
    }

    private void awaits(String gauge, int value) {
        Awaitility.await().until(() -> registry.get(gauge).gauge().value() == value);
    }

    @Test
    void anActOnOneTextHoldsUpItsOwnEditorsOnlyAndNothingTheyWriteIsLost() {
        duringAnActOn(one.text(), () -> {
            round(writes(one, inserts("Held up. ")), writes(neighbour, inserts("Not held up. ")));
            round(writes(colleague, inserts("Behind it. ")), writes(neighbour, inserts("Still not. ")));
            assertThat(stored(neighbour)).contains("Not held up. ", "Still not. ");
            assertThat(neighbour.heard.getLast()).contains("Still not. ");
            assertThat(stored(one)).doesNotContain("Held up. ", "Behind it. ");
        });
        Awaitility.await().until(() -> {
            worker.round(List.of());
            return stored(one).contains("Behind it. ");
        });
        assertThat(stored(one)).containsOnlyOnce("Held up. ").containsOnlyOnce("Behind it. ");
        assertThat(one.closed).isNull();
        goesOn(one, "Goes on. ");
        goesOn(neighbour, "Goes on as well. ");
    }

    @Test
    void whoLeavesWhileTheirWordsAreHeldUpHasWrittenThem() {
        duringAnActOn(neighbour.text(), () -> {
            round(writes(neighbour, inserts("Before I go. ")));
            round(new Job.Leave(neighbour.text(), neighbour, neighbour.client));
        });
        Awaitility.await().until(() -> {
            worker.round(List.of());
            return !worker.isOpen(neighbour.text());
        });
        assertThat(stored(neighbour)).containsOnlyOnce("Before I go. ");
    }

    @Test
    void whoCannotBeServedSinceAnActTakesTooLongComesBack() {
        duringAnActOn(one.text(), () -> {
            round(writes(one, inserts("Held up. ")), writes(neighbour, inserts("Not held up. ")));
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
                round();
                return one.closed != null;
            });
        });
        assertThat(one.closed).isEqualTo(Closing.OPENED_ANEW);
        assertThat(neighbour.closed).isNull();
        assertThat(stored(neighbour)).contains("Not held up. ");
        // Its editor comes back and sends it again.
        Desk back = desk(one.text(), one.client);
        worker.round(List.of(new Job.Join(back.text(), back, back.client, 0, 0)));
        goesOn(back, "Held up. ");
    }

    @Test
    void whatTheRecordHasNoRoomForYetIsWrittenOnceItHas() {
        duringAnAct(
                "select pg_advisory_xact_lock(" + 0x7265636f7264L + ")",
                () -> round(writes(one, inserts("First stretch. "))));
        assertThat(one.heard).noneMatch(said -> said.contains("First stretch. "));
        Awaitility.await().until(() -> {
            worker.round(List.of());
            return stored(one).contains("First stretch. ");
        });
        assertThat(stored(one)).containsOnlyOnce("First stretch. ");
        assertThat(one.heard)
                .filteredOn(said -> said.contains("First stretch. "))
                .hasSize(1);
        goesOn(one, "Goes on. ");
    }

    private void duringAnActOn(TextId text, Runnable meanwhile) {
        duringAnAct("select id from edition where text_id = '" + text.value() + "' for update", meanwhile);
    }

    private void duringAnAct(String lock, Runnable meanwhile) {
        new TransactionTemplate(transactions).executeWithoutResult(underWay -> {
            jdbc.sql(lock).query().listOfRows();
            runsElsewhere(meanwhile);
        });
    }

    private void round(Job... jobs) {
        worker.round(List.of(jobs));
    }

    @Test
    void whatWasImportedMeanwhileIsShownEvenWhenTheTextOpensAtTheSecondTryOnly() {
        String doc = stored(one).replaceFirst("\"text\": ?\"", "\"text\":\"Imported. ");
        house.texts().replace(secretariat.voice(), one.text(), doc);
        engines.failsToOpen = true;
        worker.round(List.of(writes(one, inserts("Typed. "))));
        assertThat(one.closed).isNull();
        assertThat(one.heard).filteredOn(said -> said.contains("Imported. ")).hasSize(1);
        assertThat(one.version()).isEqualTo(house.texts().newest(one.text()).version());
        goesOn(one, "Goes on. ");
    }

    @Test
    void aRightThatWasTakenAMomentAgoIsMissedByTheNextWordAlready() {
        Edition edition = house.flow().start(secretariat.voice(), sitting.opening("On rights"));
        Member second = Member.of(observer.id(), Role.SECRETARIAT);
        house.drafting().giveRole(secretariat.voice(), edition.id(), second);
        Desk first = desk(edition.identity().text(), "firstone");
        Desk other = new Desk(first.text(), observer.voice(), "otherone");
        worker.round(List.of(joins(first), joins(other)));
        worker.round(List.of(writes(other, inserts("Once. "))));
        worker.round(List.of(writes(other, inserts("Twice. "))));
        house.drafting().takeRole(secretariat.voice(), edition.id(), second);
        worker.round(List.of(writes(other, inserts("Thrice. ")), writes(first, inserts("Mine. "))));
        assertThat(other.heard).filteredOn(said -> said.contains("not-allowed")).hasSize(1);
        assertThat(stored(first)).contains("Once. ", "Twice. ", "Mine. ").doesNotContain("Thrice. ");
        worker.round(List.of(writes(first, inserts("And on. "))));
        house.flow()
                .circulate(
                        secretariat.voice(),
                        edition.id(),
                        new Circulation(Set.of(norland.organization()), sitting.inAWeek()));
        worker.round(List.of(writes(first, inserts("Too late. "))));
        assertThat(first.heard).filteredOn(said -> said.contains("not-allowed")).hasSize(1);
        assertThat(stored(first)).contains("And on. ").doesNotContain("Too late. ");
    }

    /** However many write together: who may, the policy is asked of them all at once. */
    @Test
    void theRightsOfAllWhoWriteTogetherAreAskedForAtOnce() {
        AtomicInteger asked = new AtomicInteger();
        EditingRights counting = (EditingRights) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EditingRights.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("mayWrite")) {
                        asked.incrementAndGet();
                        assertThat((Set<?>) arguments[0]).hasSize(3);
                    }
                    return method.invoke(rights, arguments);
                });
        Writing writing = new Writing(unsteady.over(texts), counting, clock, unsteady, new Meters(registry));
        Engine engine = engines.start();
        OpenText text = writing.load(engine, neighbour.text());
        List<Sent> sent = Stream.of(secretariat, observer, director)
                .map(actor -> new Desk(text.id(), actor.voice(), "oneofthree"))
                .map(desk -> writes(desk, inserts("Allowed. ")))
                .map(job -> ((Job.Write) job).sent())
                .toList();
        writing.write(engine, text, sent);
        assertThat(asked).hasValue(1);
        assertThat(stored(neighbour)).containsOnlyOnce("Allowed. ");
        assertThat(sent.stream().skip(1))
                .allSatisfy(
                        one -> assertThat(((Desk) one.seat()).heard.getFirst()).contains("not-allowed"));
        engine.close();
    }

    private static void runsElsewhere(Runnable act) {
        CompletableFuture.runAsync(act).join();
    }

    @Test
    void nothingWaitsForTheDatabaseWithoutEnd() {
        for (String limit : List.of("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")) {
            assertThat(jdbc.sql("show " + limit).query(String.class).single())
                    .as(limit)
                    .isNotEqualTo("0");
        }
    }

    /** An editor that counts versions as it hears of them. */
    private static final class Desk extends SeatOfATest {

        private final String client;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private volatile Closing closed;
        private boolean ended;

        Desk(TextId text, Voice voice, String client) {
            super(text, voice);
            this.client = client;
        }

        int version() {
            int version = 0;
            for (String said : heard) {
                var read = JSON.readTree(said);
                switch (read.path("t").asString()) {
                    case "text", "resumed" -> version = read.path("version").asInt();
                    case "steps" ->
                        version = read.path("version").asInt()
                                + read.path("steps").size();
                    default -> {}
                }
            }
            return version;
        }

        int heardCharacters() {
            return heard.stream().mapToInt(String::length).sum();
        }

        @Override
        public boolean ended() {
            return ended;
        }

        @Override
        public void send(String message) {
            heard.add(message);
        }

        @Override
        public void close(Closing why) {
            closed = why;
        }
    }
}
