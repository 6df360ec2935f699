package org.communique.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
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
        Engines engines = new Engines() {
            @Override
            Engine start() {
                Engine real = super.start();
                return (Engine) Proxy.newProxyInstance(
                        Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                            inUse.add(pool.getHikariPoolMXBean().getActiveConnections());
                            return method.invoke(real, arguments);
                        });
            }
        };
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
}
