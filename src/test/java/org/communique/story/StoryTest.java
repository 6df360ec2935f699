package org.communique.story;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.communique.drafting.Staging;
import org.communique.record.Now;
import org.communique.rights.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A story is played in the whole house below the desks: engine, database and services, nothing mocked. All stories
 * share one house and one database; each has people, organizations and a communiqué of its own.
 */
@ExtendWith(SpringExtension.class)
@SpringBootTest(
        classes = StoryTest.Premises.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "communique.workflow.jobs=false",
            "communique.coediting.warm-up=0",
            "communique.searches-a-minute=100000",
            "communique.coediting.practice=0",
            "logging.level.root=warn"
        })
public abstract class StoryTest {

    @Autowired
    protected House house;

    @Autowired
    protected Truth truth;

    @Autowired
    protected EngineRoom engineRoom;

    @Autowired
    protected Staging staging;

    protected Sitting sitting;
    protected Secretariat secretariat;
    protected Delegation norland;
    protected Delegation estavia;
    protected Delegation suderland;
    protected Actor observer;
    protected Director director;
    protected Actor administrator;
    protected PublicReader publicReader;
    protected TheEngine engine;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", Premises::database);
        registry.add("spring.datasource.username", () -> TestServer.OWNER);
        registry.add("spring.datasource.password", () -> TestServer.OWNER);
    }

    @BeforeEach
    void gather() {
        house.now().reset();
        house.mishap().isOver();
        sitting = new Sitting(house, truth, engineRoom);
        secretariat = new Secretariat(sitting);
        norland = new Delegation(sitting, "Norland Water Board", "Norland");
        estavia = new Delegation(sitting, "Estavian Rivers Agency", "Estavia");
        suderland = new Delegation(sitting, "Suderland Institute of Tides", null);
        observer = new Actor(sitting, "Odile the Rapporteur");
        director = new Director(sitting);
        administrator = Actor.administrator(sitting);
        publicReader = new PublicReader(sitting);
        engine = new TheEngine(sitting);
        sitting.seat(secretariat, norland, estavia, observer, director);
    }

    /** One more delegation, which has no role yet. */
    protected Delegation delegation(String organization) {
        return new Delegation(sitting, organization, null);
    }

    /** I10: a refused act leaves every row of every table as it was. */
    protected Refused changesNothing(String code, ThrowingCallable act) {
        Map<String, String> before = truth.everything();
        Refused refused = Minutes.assertRefused(code, act);
        Assertions.assertThat(truth.everything()).as("rows of all tables").isEqualTo(before);
        return refused;
    }

    @AfterEach
    void allIsInOrder() {
        house.mishap().isOver();
        truth.everythingIsInOrder();
        house.now().reset();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "org.communique.database",
                "org.communique.record",
                "org.communique.people",
                "org.communique.notice",
                "org.communique.coediting",
                "org.communique.drafting",
                "org.communique.review",
                "org.communique.publication",
                "org.communique.workflow"
            },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.communique\\.coediting\\.socket\\..*"))
    @ImportAutoConfiguration({
        MessageSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        TaskExecutionAutoConfiguration.class
    })
    @Import({House.class, Truth.class, EngineRoom.class, Mishap.class})
    static class Premises {

        private static final String DATABASE = TestServer.freshDatabase();

        static String database() {
            return DATABASE;
        }

        @Bean
        @Primary
        ShiftedNow now(@Qualifier("jdbcNow") Now database) {
            return new ShiftedNow(database);
        }

        @Bean
        @Primary
        PostOfATest post() {
            return new PostOfATest();
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        PasswordEncoder passwordEncoder() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }
}
