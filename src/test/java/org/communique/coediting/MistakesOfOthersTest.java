package org.communique.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.communique.coediting.UnsteadyTransactions.Mishap;
import org.communique.coediting.engine.Engine;
import org.communique.people.Voice;
import org.communique.record.Now;
import org.communique.story.StoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong in other editors for several people, as their trackers tell, and must not here. */
class MistakesOfOthersTest extends StoryTest {

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

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Worker> workers = new ArrayList<>();
    private UnsteadyTransactions unsteady;
    private TextId text;

    @BeforeEach
    void aTextIsOpen() {
        secretariat.starts("On mistakes");
        text = secretariat.text().id();
        unsteady = new UnsteadyTransactions(transactions);
    }

    @AfterEach
    void serversEnd() {
        workers.forEach(Worker::stop);
    }

    /** A server of its own over the same tables. */
    private Worker server() {
        Writing writing = new Writing(unsteady.over(texts), rights, clock, unsteady, new Meters(meters));
        Worker worker =
                new Worker("mistakes", engines, writing, new Sitting(texts, job -> {}), new Worker.Warming(0, 0));
        workers.add(worker);
        return worker;
    }

    private Desk desk(String client) {
        return new Desk(text, secretariat.voice(), client);
    }

    private static Sent inserts(Desk desk, String batch, int base, String words) {
        return new Sent(
                desk,
                desk.client,
                new Batch(
                        batch,
                        base,
                        false,
                        "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\""
                                + words + "\"}]}}]"));
    }

    private Worker open(Desk... desks) {
        Worker server = server();
        for (Desk desk : desks) {
            server.round(List.of(new Job.Join(text, desk, desk.client, null, 0)));
        }
        return server;
    }

    @Test
    void aTextIsNotDoubledByARestart() {
        Desk desk = desk("deskdesk");
        open(desk).round(List.of(new Job.Write(text, inserts(desk, "batch001", 0, "Once. "))));
        Worker restarted = open(desk("otherone"), desk);
        // Its editor does not know whether the first attempt arrived.
        restarted.round(List.of(new Job.Write(text, inserts(desk, "batch001", 0, "Once. "))));
        assertThat(desk.heard.getLast()).contains("\"ack\"", "batch001");
        assertThat(secretariat.text().doc().split("Once\\.", -1)).hasSize(2);
    }

    @Test
    void memoryIsNeverAheadOfTheTables() {
        Desk one = desk("oneoneon");
        Desk other = desk("otherone");
        Worker server = open(one, other);
        other.heard.clear();
        unsteady.next = Mishap.BEFORE_COMMIT;
        server.round(List.of(new Job.Write(text, inserts(one, "batch001", 0, "Never stored. "))));
        assertThat(other.heard).noneMatch(said -> said.contains("Never stored"));
        assertThat(one.closed).isEqualTo(Closing.OPENED_ANEW);
        Desk again = desk("newnewne");
        server.round(List.of(new Job.Join(text, again, again.client, null, 0)));
        assertThat(again.heard.toString()).contains("\"text\"").doesNotContain("Never stored");
        assertThat(secretariat.text().version()).isZero();
    }

    @Test
    void whatIsAcknowledgedIsStoredEvenWhenTheAnswerIsLost() {
        Desk one = desk("oneoneon");
        Worker server = open(one);
        unsteady.next = Mishap.AFTER_COMMIT;
        server.round(List.of(new Job.Write(text, inserts(one, "batch001", 0, "Stored. "))));
        assertThat(one.closed).isEqualTo(Closing.OPENED_ANEW);
        Desk back = desk("oneoneon");
        server.round(List.of(new Job.Join(text, back, back.client, 0, 0)));
        assertThat(back.heard.toString()).contains("\"resumed\"", "Stored. ");
        assertThat(secretariat.text().version()).isEqualTo(1);
    }

    @Test
    void aTextThatCannotBeLoadedIsClosedAndNotShownEmpty() {
        Desk desk = new Desk(TextId.next(), secretariat.voice(), "deskdesk");
        Worker server = server();
        server.round(List.of(new Job.Join(desk.text(), desk, desk.client, null, 0)));
        assertThat(desk.closed).isNotNull();
        assertThat(desk.heard).noneMatch(said -> said.contains("\"t\":\"text\""));
    }

    @Test
    void noTextStaysInMemoryWhenTheLastHasLeft() {
        Desk one = desk("oneoneon");
        Desk other = desk("otherone");
        Worker server = open(one, other);
        server.round(List.of(new Job.Leave(text, one, one.client)));
        assertThat(server.isOpen(text)).isTrue();
        server.round(List.of(new Job.Leave(text, other, other.client)));
        assertThat(server.isOpen(text)).isFalse();
    }

    @Test
    void whoHasGoneIsNoGhost() {
        Desk one = desk("oneoneon");
        Desk other = desk("otherone");
        Worker server = open(one, other);
        server.round(List.of(new Job.Leave(text, other, other.client), new Job.ShowOthers(text)));
        assertThat(one.heard.getLast()).contains("\"people\"", "oneoneon").doesNotContain("otherone");
        // A late word of the old connection changes nothing.
        server.round(List.of(new Job.Point(text, other, other.client, new Cursor(0, 1, 1))));
        server.round(List.of(new Job.ShowOthers(text)));
        assertThat(one.heard.toString()).doesNotContain("cursors");
    }

    @Test
    void twoServersOverOneDatabaseDoNotOverwriteEachOther() {
        Desk here = desk("herehere");
        Desk there = desk("therethe");
        Worker one = open(here);
        Worker other = open(there);
        one.round(List.of(new Job.Write(text, inserts(here, "batch001", 0, "Here. "))));
        other.round(List.of(new Job.Write(text, inserts(there, "batch002", 0, "There. "))));
        one.round(List.of(new Job.CatchUp(text)));
        assertThat(there.heard.toString()).contains("Here. ", "There. ");
        assertThat(here.heard.toString()).contains("Here. ", "There. ");
        assertThat(secretariat.text().doc()).contains("Here. ", "There. ");
        assertThat(secretariat.text().version()).isEqualTo(2);
    }

    @Test
    void aSnapshotAndTheStepsAfterItAreTheSameText() {
        Desk desk = desk("deskdesk");
        Worker server = open(desk);
        for (int n = 0; n < 450; n++) {
            server.round(List.of(new Job.Write(text, inserts(desk, "batch" + (100 + n), n, "w" + n + " "))));
        }
        assertThat(texts.snapshot(text, Integer.MAX_VALUE).orElseThrow().version())
                .isGreaterThanOrEqualTo(400);
        LiveText now = secretariat.text();
        try (Engine engine = engines.start()) {
            Snapshot first = texts.snapshot(text, 0).orElseThrow();
            engine.open("all", first.doc(), 0, "{}");
            engine.catchUp("all", Messages.stored(texts.steps(text, 0, Integer.MAX_VALUE)));
            JsonMapper json = JsonMapper.shared();
            assertThat(json.readTree(engine.snapshot("all")).path("doc")).isEqualTo(json.readTree(now.doc()));
        }
    }

    /** An editor of which only what it hears counts. */
    private static final class Desk extends SeatOfATest {

        private final String client;
        private final List<String> heard = new ArrayList<>();
        private Closing closed;

        Desk(TextId text, Voice voice, String client) {
            super(text, voice);
            this.client = client;
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
