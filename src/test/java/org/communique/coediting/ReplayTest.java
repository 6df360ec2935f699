package org.communique.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.communique.coediting.engine.Engine;
import org.communique.story.StoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How a text is put together from the tables. */
class ReplayTest extends StoryTest {

    @Autowired
    private Texts texts;

    @Autowired
    private EditingRights rights;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DataSource connections;

    /** However many play back a life of a text and wait for the one engine: those who write get to the database. */
    @Test
    void nobodyKeepsAConnectionWhileTheirTextIsReplayed() throws Exception {
        secretariat.starts("On replaying");
        secretariat.writes("One paragraph.", "And another.");
        TextId text = secretariat.text().id();
        int version = secretariat.text().version() - 1;
        List<Integer> inUse = new ArrayList<>();
        HikariDataSource pool = connections.unwrap(HikariDataSource.class);
        int before = pool.getHikariPoolMXBean().getActiveConnections();
        Engines engines =
                engines((called, of) -> inUse.add(pool.getHikariPoolMXBean().getActiveConnections()));
        Replay replay = new Replay(texts, engines, transactions);
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
        reading.executeWithoutResult(status -> {
            rights.requireReading(secretariat.voice(), text);
            assertThat(replay.at(text, version))
                    .get()
                    .extracting(LiveText::version)
                    .isEqualTo(version);
        });
        assertThat(inUse).isNotEmpty().allMatch(used -> used == before);
        replay.stop();
        engines.stop();
    }

    /** An act holds its text as long as it waits, and its editors with it; who plays back a life only looks. */
    @Test
    void anActComesBeforeAllWhoOnlyRead() throws Exception {
        TextId played = written("On looking");
        TextId restored = written("On acting");
        CountDownLatch going = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        List<Object> opened = Collections.synchronizedList(new ArrayList<>());
        Engines engines = engines((called, of) -> {
            if (called.equals("open")) {
                opened.add(of);
            }
            going.countDown();
            mayGoOn.await();
        });
        Replay replay = new Replay(texts, engines, transactions);
        Runnable reads = () -> replay.at(played, 1);
        List<Thread> all = new ArrayList<>(List.of(Thread.ofPlatform().start(reads)));
        going.await();
        all.add(waiting(Thread.ofPlatform().start(reads)));
        all.add(waiting(Thread.ofPlatform().start(reads)));
        all.add(waiting(Thread.ofPlatform()
                .start(() ->
                        new TransactionTemplate(transactions).executeWithoutResult(status -> replay.at(restored, 1)))));
        mayGoOn.countDown();
        for (Thread one : all) {
            one.join();
        }
        String reader = OpenText.name(played);
        assertThat(opened).containsExactly(reader, OpenText.name(restored), reader, reader);
        replay.stop();
        engines.stop();
    }

    /** What happens before each call of an engine. */
    private interface Before {
        void call(String called, Object of) throws InterruptedException;
    }

    private static Engines engines(Before before) {
        return new Engines() {
            @Override
            Engine start() {
                Engine real = super.start();
                return (Engine) Proxy.newProxyInstance(
                        Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                            before.call(method.getName(), arguments == null ? null : arguments[0]);
                            return method.invoke(real, arguments);
                        });
            }
        };
    }

    private TextId written(String title) {
        TextId text = house.flow()
                .start(secretariat.voice(), sitting.opening(title))
                .identity()
                .text();
        String doc = house.texts().newest(text).doc().replaceFirst("\"text\": ?\"", "\"text\":\"Written. ");
        house.texts().replace(secretariat.voice(), text, doc);
        return text;
    }

    /** Once it waits for its turn. */
    private static Thread waiting(Thread one) throws InterruptedException {
        while (one.getState() != Thread.State.WAITING) {
            Thread.sleep(5);
        }
        return one;
    }
}
