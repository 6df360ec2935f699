package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.story.Race.REPETITIONS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.runtime.Job;
import org.communique.coediting.LiveText;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Hash;
import org.communique.people.OrganizationId;
import org.communique.publication.Decision;
import org.communique.review.Circulation;
import org.communique.review.Comment;
import org.communique.review.Position;
import org.communique.review.Remark;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.communique.story.Race.Finish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** F12, F13, F14: two acts in the same instant; exactly one way is gone, and nobody is left without an answer. */
class RacesTest extends StoryTest {

    private final Map<String, Integer> counts = new TreeMap<>();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private long seed;
    private Random random;
    private EditionId edition;

    @BeforeEach
    void draw() {
        seed = Long.getLong("race.seed", System.nanoTime());
        random = new Random(seed);
    }

    @AfterEach
    void print() {
        System.out.printf("count race of %d: %s, seed=%d%n", REPETITIONS, counts, seed);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void opened() {
        house.now().reset();
        sitting.clearTheTable();
        edition = house.flow()
                .start(secretariat.voice(), sitting.opening("On races"))
                .id();
        sitting.isOpened(house.reading().edition(edition));
    }

    private Object circulate() {
        Set<OrganizationId> asked = Set.of(norland.organization(), estavia.organization());
        return house.flow().circulate(secretariat.voice(), edition, new Circulation(asked, sitting.inAWeek()));
    }

    private void submitted() {
        opened();
        circulate();
        house.flow().closeEarly(secretariat.voice(), edition, "Enough");
        house.flow().submitForApproval(secretariat.voice(), edition);
    }

    /** So that each side is first now and then. */
    private void hesitate() throws InterruptedException {
        Thread.sleep(random.nextInt(25));
    }

    private void inOrder() {
        truth.stageAndTokenAgree(edition);
    }

    @Test
    void ofTwoApproversOneDecidesAndTheOtherHearsWho() {
        Director second = new Director(sitting);
        for (int n = 0; n < REPETITIONS; n++) {
            submittedWith(second);
            Hash hash = sitting.hash();
            List<Finish> finishes =
                    Race.run(() -> house.flow().approveText(director.voice(), edition, hash, null), () -> {
                        house.flow().returnText(second.voice(), edition, hash, "Not yet");
                        return true;
                    });
            inOrder();
            assertThat(finishes).filteredOn(Finish::won).hasSize(1);
            boolean approved = finishes.getFirst().won();
            Refused loser = (Refused) finishes.get(approved ? 1 : 0).fault();
            assertThat(loser.code()).isEqualTo(approved ? "approval.approved-already" : "approval.returned-already");
            assertThat(loser.arguments()).contains(approved ? director.name() : second.name());
            List<Decision> decisions = house.approving().decisions(director.voice(), edition);
            assertThat(decisions).hasSize(1);
            assertThat(truth.deeds(edition))
                    .filteredOn(d -> Set.of("APPROVED", "RETURNED").contains(d))
                    .hasSize(1);
            count(approved ? "approved" : "returned");
        }
    }

    private void submittedWith(Director second) {
        opened();
        house.drafting().giveRole(secretariat.voice(), edition, Member.of(second.id(), Role.APPROVER));
        circulate();
        house.flow().closeEarly(secretariat.voice(), edition, "Enough");
        house.flow().submitForApproval(secretariat.voice(), edition);
    }

    @Test
    void theLastAnswerCountsOrComesTooLateAndTheRoundClosesOnce() {
        for (int n = 0; n < REPETITIONS; n++) {
            opened();
            circulate();
            house.now().pass(Sitting.A_WEEK.minusMillis(random.nextInt(40)));
            house.now().machineIsAheadBy(Duration.ofSeconds(1));
            Job alarm = engineRoom.dueJobs(edition).getFirst();
            List<Finish> finishes = Race.run(
                    () -> house.reviewing().respondToReview(norland.voice(), edition, new Position.Support()), () -> {
                        engineRoom.execute(alarm);
                        return true;
                    });
            Finish answer = finishes.getFirst();
            assertThat(finishes.getLast().fault()).isNull();
            assertThat(answer.won() || answer.fault() instanceof Refused).isTrue();
            inOrder();
            count((answer.won() ? "answered" : "too late")
                    + (isAt("CONSOLIDATION") ? ", closed" : ", alarm set again"));
            house.now().pass(Duration.ofSeconds(2));
            engine.knocks();
            assertThat(isAt("CONSOLIDATION")).isTrue();
            assertThat(truth.deeds(edition)).containsOnlyOnce("ROUND_CLOSED_AT_DEADLINE");
            assertThat(truth.ask(
                            "select count(*) from position p join round r on r.id = p.round_id"
                                    + " where r.edition_id = ? and p.at < r.deadline",
                            edition.value()))
                    .isEqualTo(answer.won() ? "1" : "0");
        }
    }

    private boolean isAt(String stage) {
        return truth.stage(edition).equals(stage);
    }

    @Test
    void aRoundIsClosedEarlyOrByItsDeadlineButOnce() {
        for (int n = 0; n < REPETITIONS; n++) {
            opened();
            circulate();
            house.now().pass(Sitting.A_WEEK);
            Job alarm = engineRoom.dueJobs(edition).getFirst();
            List<Finish> finishes = Race.run(
                    () -> {
                        hesitate();
                        return house.flow().closeEarly(secretariat.voice(), edition, "Enough");
                    },
                    () -> {
                        engineRoom.execute(alarm);
                        return true;
                    });
            inOrder();
            assertThat(isAt("CONSOLIDATION")).isTrue();
            assertThat(truth.deeds(edition))
                    .filteredOn(deed -> deed.startsWith("ROUND_CLOSED"))
                    .hasSize(1);
            assertThat(engineRoom.jobs(edition)).isEmpty();
            Finish early = finishes.getFirst();
            assertThat(early.won() || early.fault() instanceof Refused)
                    .as("%s", early.fault())
                    .isTrue();
            count(early.won() ? "early" : "by the deadline");
        }
    }

    @Test
    void aCommentAndAnEarlyCloseDoNotBlockEachOther() {
        for (int n = 0; n < REPETITIONS; n++) {
            opened();
            circulate();
            List<Finish> finishes = Race.run(
                    () -> comment(norland, "In the last minute"),
                    () -> house.flow().closeEarly(secretariat.voice(), edition, "Enough"));
            inOrder();
            assertThat(finishes.getLast().fault()).isNull();
            Finish commented = finishes.getFirst();
            assertThat(commented.won() || commented.fault() instanceof Refused)
                    .as("%s", commented.fault())
                    .isTrue();
            count(commented.won() ? "commented" : "too late");
        }
    }

    @Test
    void noCommentIsLeftOpenBySubmitting() {
        for (int n = 0; n < REPETITIONS; n++) {
            opened();
            circulate();
            house.flow().closeEarly(secretariat.voice(), edition, "Enough");
            List<Finish> finishes = Race.run(
                    () -> comment(secretariat, "One more thing"),
                    () -> house.flow().submitForApproval(secretariat.voice(), edition));
            inOrder();
            assertThat(finishes).filteredOn(Finish::won).hasSize(1);
            assertThat(finishes)
                    .filteredOn(f -> !f.won())
                    .singleElement()
                    .satisfies(f -> assertThat(f.fault()).isInstanceOf(Refused.class));
            count(finishes.getFirst().won() ? "commented" : "submitted");
        }
    }

    private Object comment(Actor actor, String words) throws InterruptedException {
        hesitate();
        return house.commenting().comment(actor.voice(), edition, Remark.of(null, Comment.Kind.GENERAL, words));
    }

    @Test
    void whoMeetsTheExecutorOfTimersIsToldThatItWasFirst() {
        for (Callable<Object> act : List.<Callable<Object>>of(
                () -> house.flow().closeEarly(secretariat.voice(), edition, "Enough"),
                () -> house.flow().moveDeadline(secretariat.voice(), edition, sitting.in(Duration.ofDays(9)), "Slow"),
                () -> {
                    house.flow().abandon(secretariat.voice(), edition, Stage.IN_REVIEW, "Enough");
                    return true;
                })) {
            opened();
            circulate();
            CountDownLatch held = new CountDownLatch(1);
            List<Finish> finishes = Race.run(
                    () -> {
                        held.await();
                        return act.call();
                    },
                    () -> transactions.execute(status -> acquireTheAlarm(held)));
            assertThat(finishes.getLast().fault()).isNull();
            assertThat(finishes.getFirst().fault())
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("workflow.somebody-was-first"));
            inOrder();
            assertThat(isAt("IN_REVIEW")).isTrue();
        }
    }

    /** As the executor does, in a transaction of its own that takes a while. */
    private Object acquireTheAlarm(CountDownLatch held) {
        String alarm = engineRoom.jobs(edition).getFirst().getId();
        int rows = jdbc.sql("update act_ru_job set rev_ = rev_ + 1 where id_ = ?")
                .param(alarm)
                .update();
        held.countDown();
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Test
    void whatIsWrittenIsInTheFrozenRevisionOrRefused() {
        for (int n = 0; n < REPETITIONS; n++) {
            opened();
            LiveText text = secretariat.text();
            String doc =
                    Words.body("Written in the last instant.", "Number " + n).canonical();
            List<Finish> finishes = Race.run(() -> house.write(secretariat.voice(), text.id(), doc), this::circulate);
            inOrder();
            assertThat(finishes.getLast().fault()).isNull();
            boolean written = finishes.getFirst().won();
            String frozen = house.reading().frozen(edition, 0).text().body().canonical();
            assertThat(sameWords(frozen, doc)).isEqualTo(written);
            assertThat(secretariat.text().version() > 0).isEqualTo(written);
            if (!written) {
                assertThat(finishes.getFirst().fault()).isInstanceOfAny(Pen.TurnedAway.class, Pen.NotTaken.class);
            }
            count(written ? "in the revision" : "refused");
        }
    }

    private static boolean sameWords(String one, String other) {
        return Body.read(one).equals(Body.read(other));
    }

    @Test
    void ofTwoWhoReplaceTheTextTheLastIsSeenAndBothAreInItsLife() {
        for (int n = 0; n < REPETITIONS; n++) {
            opened();
            LiveText text = secretariat.text();
            String one = Words.body("One").canonical();
            String other = Words.body("Other").canonical();
            List<Finish> finishes = Race.run(
                    () -> house.drafting().importText(secretariat.voice(), edition, Body.read(one)),
                    () -> house.write(secretariat.voice(), text.id(), other));
            inOrder();
            assertThat(finishes).allMatch(Finish::won);
            LiveText now = secretariat.text();
            assertThat(now.version()).isPositive();
            Body.read(now.doc());
            count(sameWords(now.doc(), one) ? "import last" : "mixed or writer last");
        }
    }

    @Test
    void twoCirculationsAreOneRound() {
        for (int n = 0; n < REPETITIONS; n++) {
            opened();
            List<Finish> finishes = Race.run(this::circulate, this::circulate);
            inOrder();
            assertThat(finishes).filteredOn(Finish::won).hasSize(1);
            assertThat(finishes)
                    .filteredOn(f -> !f.won())
                    .singleElement()
                    .satisfies(f -> assertThat(((Refused) f.fault()).first())
                            .hasValueSatisfying(first -> assertThat(List.of(first.deed(), first.who()))
                                    .containsExactly("CIRCULATED", secretariat.name())));
            count(finishes.getFirst().won() ? "first" : "second");
        }
    }

    @Test
    void twoEditionsPublishedInTheSameInstantNeedNoSecondTry() {
        for (int n = 0; n < REPETITIONS; n++) {
            Job one = aboutToBePublished();
            EditionId first = edition;
            Job other = aboutToBePublished();
            List<Finish> finishes = Race.run(() -> executed(one), () -> executed(other));
            assertThat(finishes).allSatisfy(f -> assertThat(f.fault()).isNull());
            inOrder();
            truth.stageAndTokenAgree(first);
            count("published twice two");
        }
    }

    private Object executed(Job job) {
        engineRoom.execute(job);
        return true;
    }

    private Job aboutToBePublished() {
        submitted();
        house.flow().approveText(director.voice(), edition, sitting.hash(), null);
        engine.knocksOnce();
        return engineRoom.dueJobs(edition).getFirst();
    }

    @Test
    void anEditionIsGivenUpOrPublishedButNeverBoth() {
        for (int n = 0; n < REPETITIONS; n++) {
            Job publish = aboutToBePublished();
            List<Finish> finishes = Race.run(
                    () -> {
                        hesitate();
                        house.flow().abandon(director.voice(), edition, Stage.APPROVED, "In the last instant");
                        return true;
                    },
                    () -> executed(publish));
            inOrder();
            Finish abandoned = finishes.getFirst();
            assertThat(abandoned.won() || abandoned.fault() instanceof Refused)
                    .as("%s", abandoned.fault())
                    .isTrue();
            assertThat(isAt(abandoned.won() ? "ABANDONED" : "PUBLISHED")).isTrue();
            assertThat(publicReader.reads().isPresent()).isEqualTo(!abandoned.won());
            count(abandoned.won() ? "given up" : "published");
        }
    }
}
