package org.communique.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublicPagesTest extends DemoHouseTest {

    @Autowired
    JdbcClient database;

    @Test
    void thePublishedTextIsReadAtItsAddressWithItsHash() {
        var page = visitor.get("/communiques/" + published.slug());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        published.text().title(),
                        published.text().meetingLine(),
                        published.hash().hex())
                .contains("id=\"p12\"", "Norland Telecom, Norland; Estavia Networks, Estavia")
                .contains("lang=\"en\"", "dir=\"ltr\"");
        assertThat(published.text().hash()).isEqualTo(published.hash());
    }

    @Test
    void anEditionHasItsOwnAddress() {
        assertThat(visitor.get("/communiques/" + published.slug() + "/1").body())
                .isEqualTo(visitor.get("/communiques/" + published.slug()).body());
    }

    @Test
    void theListAndTheWelcomeNameWhatIsPublishedAndNothingElse() {
        for (String path : List.of("/", "/communiques")) {
            assertThat(visitor.get(path).body())
                    .contains(published.text().title())
                    .doesNotContain("tides")
                    .doesNotContain("rivers");
        }
    }

    @Test
    void aReaderWhoHasThePageIsToldSo() {
        var first = visitor.get("/communiques/" + published.slug());
        var again = visitor.get("/communiques/" + published.slug(), "If-None-Match", Visitor.header(first, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void onlyTheHeadCanBeAskedFor() {
        var head = visitor.head("/communiques/" + published.slug());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Visitor.header(head, "ETag")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/communiques", "/communiques/none", "/none", "/assets/public.css", "/actuator/env"})
    void publicAnswersHaveStrictHeadersAndNoCookie(String path) {
        isStrict(visitor.get(path));
    }

    @Test
    void refusedRequestsHaveStrictHeadersToo() {
        isStrict(visitor.post("/communiques", java.util.Map.of()));
        isStrict(visitor.get("/communiques/..;/x"));
        isStrict(visitor.get("/communiques//x"));
    }

    private static void isStrict(HttpResponse<String> answer) {
        assertThat(Visitor.header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(Visitor.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Visitor.header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(Visitor.header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void whatIsNotPublicLooksLikeWhatNeverWas() {
        var never = visitor.get("/communiques/never-was");
        List<String> paths = new ArrayList<>(List.of(
                "/communiques/" + published.slug() + "/2",
                "/communiques/" + published.slug() + "/0",
                "/communiques/" + published.slug() + "/one",
                "/communiques/" + published.slug() + "/99999999999999999999",
                "/communiques/" + published.slug() + "/1/more",
                "/communiques/" + "a".repeat(3000),
                "/communiques/never-was.txt",
                "/communiques/%22%3E%3Cscript%3E",
                "/error"));
        unpublished().forEach(slug -> paths.addAll(List.of("/communiques/" + slug, "/communiques/" + slug + "/1")));

        assertThat(never.statusCode()).isEqualTo(404);
        for (String path : paths) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(never.body());
            assertThat(Visitor.headers(answer)).as(path).isEqualTo(Visitor.headers(never));
        }
    }

    private List<String> unpublished() {
        List<String> slugs = database.sql("select slug from communique where slug <> ?")
                .param(published.slug())
                .query(String.class)
                .list();
        assertThat(slugs).hasSize(2);
        return slugs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/communiques/%00",
                "/communiques/%ff",
                "/communiques/a;b=c",
                "/x?a=%ff",
                "/communiques/%2e%2e%2f",
                "/x%0d%0aSet-Cookie:a"
            })
    void oddAddressesAreOurCallersFault(String path) {
        assertThat(visitor.get(path).statusCode()).isBetween(400, 499);
    }

    @Test
    void aProgramThatAsksForJsonGetsAProblem() {
        var answer = visitor.get("/communiques/never-was", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void healthIsForEverybodyAndTheRestOfTheMachineRoomForNobody() {
        for (String health : List.of("/readyz", "/livez", "/actuator/health", "/actuator/health/readiness")) {
            assertThat(visitor.get(health).body()).contains("UP");
        }
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }
}
