package org.communique.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.communique.CannotStart;
import org.communique.CommuniqueApplication;
import org.communique.people.Peopling;
import org.communique.story.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ConfigurableApplicationContext;

class OutsideTheDemoTest {

    private static final String EMAIL = "first@secretariat.example";
    private static final String PASSWORD = "twelve or more";

    @Test
    void withoutADatabaseTheStartStopsWithASentence() {
        assertThat(refusedStart())
                .hasMessage("There is no database: neither the profile demo nor a datasource is set.");
    }

    @Test
    void whereNobodyCouldSignInTheStartStopsWithASentence() {
        String database = TestServer.freshDatabase();

        assertThat(refusedStart(database(database)))
                .hasMessage("Nobody could sign in: there are no people yet and no first administrator is set.");
        assertThat(refusedStart(with(database(database), administrator(EMAIL, "short"))))
                .hasMessage("The password of the first administrator is too short or too long.");
        assertThat(refusedStart(with(database(database), administrator("nobody", PASSWORD))))
                .hasMessage("The e-mail address of the first administrator is not one.");
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndTheDemoIsNotThere() {
        String database = TestServer.freshDatabase();
        try (var program = start(with(database(database), administrator(EMAIL, PASSWORD)))) {
            Visitor visitor = new Visitor(port(program));
            assertThat(visitor.get("/signin").body()).doesNotContain("Sign in as", "Demo");
            assertThat(visitor.post("/signin/demo", Map.of("_csrf", visitor.token(), "person", "x"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(Visitor.header(visitor.signIn(EMAIL, PASSWORD), "Location"))
                    .endsWith("/desk");
        }
        try (var program = start(with(database(database), administrator("other@secretariat.example", PASSWORD)))) {
            assertThat(program.getBean(Peopling.class).active()).hasSize(1);
        }
    }

    @Test
    void whoRunsItWatchesItAtAPortOfItsOwn() {
        String[] settings = with(database(TestServer.freshDatabase()), administrator(EMAIL, PASSWORD));
        try (var program = start(with(settings, new String[] {"--management.server.port=0"}))) {
            Visitor visitor = new Visitor(port(program));
            Visitor operator =
                    new Visitor(program.getEnvironment().getRequiredProperty("local.management.port", Integer.class));
            assertThat(operator.get("/actuator/prometheus").body())
                    .contains(
                            "coediting_texts",
                            "coediting_seats",
                            "coediting_queue",
                            "coediting_steps_total",
                            "coediting_apply_seconds_bucket",
                            "coediting_commit_seconds_bucket",
                            "coediting_engine{mode=");
            assertThat(operator.get("/actuator/env").statusCode()).isEqualTo(404);
            assertThat(operator.get("/communiques").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/actuator/prometheus").statusCode()).isNotEqualTo(200);
            assertThat(visitor.get("/readyz").body()).contains("UP");
            // The connection of the owner is for migrations: whoever watches would open one more at every look.
            assertThat(program.getBean(HealthEndpoint.class).healthForPath("readiness", "db"))
                    .isNotInstanceOf(CompositeHealthDescriptor.class);
            assertThat(visitor.get("/livez").body()).contains("UP");
        }
    }

    private static CannotStart refusedStart(String... settings) {
        Throwable thrown = catchThrowable(() -> start(settings).close());
        while (thrown != null && !(thrown instanceof CannotStart)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isNotNull();
        return (CannotStart) thrown;
    }

    private static ConfigurableApplicationContext start(String... settings) {
        String[] quiet = {"--server.port=0", "--server.address=127.0.0.1", "--logging.level.root=off"};
        return new SpringApplicationBuilder(CommuniqueApplication.class).run(with(settings, quiet));
    }

    private static int port(ConfigurableApplicationContext program) {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String[] database(String url) {
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + TestServer.OWNER,
            "--spring.datasource.password=" + TestServer.OWNER
        };
    }

    private static String[] administrator(String email, String password) {
        return new String[] {
            "--communique.first-administrator.email=" + email, "--communique.first-administrator.password=" + password
        };
    }

    private static String[] with(String[] some, String[] more) {
        List<String> all = new ArrayList<>(Arrays.asList(some));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }
}
