package org.communique.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends DemoHouseTest {

    private static final String PASSWORD = "correct horse battery";

    private Person admitted(boolean disabled) {
        String email = UUID.randomUUID() + "@example.test";
        Person person = new Person(
                PersonId.next(), "Vera Example", email, null, Locale.ENGLISH, ZoneOffset.UTC, false, false, disabled);
        return people.admit(person, PASSWORD);
    }

    @Test
    void theRightPasswordLeadsToTheDesk() {
        var answer = visitor.signIn(admitted(false).email().toUpperCase(Locale.ROOT), PASSWORD);

        leadsTo(answer, "/desk");
        assertThat(visitor.get("/signin").body()).contains("You are signed in as Vera Example.");
    }

    @Test
    void everyFailureGetsTheSameAnswer() {
        leadsTo(visitor.signIn(admitted(false).email(), "wrong"), "/signin?error");
        leadsTo(visitor.signIn(admitted(false).email(), ""), "/signin?error");
        leadsTo(visitor.signIn(admitted(false).email(), PASSWORD + "x".repeat(10_000)), "/signin?error");
        leadsTo(visitor.signIn(admitted(true).email(), PASSWORD), "/signin?error");
        leadsTo(visitor.signIn("nobody@example.test", PASSWORD), "/signin?error");
        leadsTo(visitor.signIn("nobody\u0000@example.test", PASSWORD), "/signin?error");
        leadsTo(visitor.signIn("' or 1=1 --", "' or 1=1 --"), "/signin?error");
        assertThat(visitor.get("/signin?error").body()).contains("You are not signed in");
    }

    @Test
    void theSessionHasANewNameAfterTheSignIn() {
        Person vera = admitted(false);
        visitor.token();
        var before = visitor.cookies();
        visitor.signIn(vera.email(), PASSWORD);

        assertThat(visitor.cookies()).doesNotContainAnyElementsOf(before);
    }

    @Test
    void thoseWhoAskedForADeskGetToItAfterwards() {
        leadsTo(visitor.get("/desk/people?x=1"), "/signin");

        leadsTo(visitor.signIn(admitted(false).email(), PASSWORD), "/desk/people?x=1");
    }

    @ParameterizedTest
    @CsvSource({
        "/signin?continue=https://elsewhere.example",
        "/signin?redirect=//elsewhere.example",
        "/signin?url=/\\elsewhere.example"
    })
    void nobodyIsSentElsewhere(String path) {
        var form = Map.of("_csrf", visitor.token(), "email", admitted(false).email(), "password", PASSWORD);

        leadsTo(visitor.post(path.replace("\\", "%5C"), form), "/desk");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var form = Map.of("email", admitted(false).email(), "password", PASSWORD);

        assertThat(visitor.post("/signin", form).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/signout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post(
                                "/signin/demo",
                                Map.of("person", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        visitor.signIn(admitted(false).email(), PASSWORD);
        leadsTo(visitor.post("/signout", Map.of("_csrf", visitor.token())), "/signin?out");

        leadsTo(visitor.get("/desk/"), "/signin");
    }

    @Test
    void aServerThatStartsAnewStillKnowsWhoIsSignedIn() {
        visitor.signIn(admitted(false).email(), PASSWORD);
        // The sessions of the desks are gone with the server; the sign-in is not.
        Visitor after = new Visitor(port).withTheSignInOf(visitor);

        assertThat(after.get("/desk/").statusCode()).isEqualTo(200);
        assertThat(after.get("/signin").body()).contains("You are signed in as Vera Example.");
    }

    @Test
    void whoSignsOutIsSignedOutInEverySession() {
        visitor.signIn(admitted(false).email(), PASSWORD);
        Visitor other = new Visitor(port).withTheSignInOf(visitor);
        assertThat(other.get("/desk/").statusCode()).isEqualTo(200);
        visitor.post("/signout", Map.of("_csrf", visitor.token()));

        leadsTo(other.get("/desk/"), "/signin");
        assertThat(other.get("/signin").body()).doesNotContain("You are signed in");
    }

    @Test
    void aSessionIsNothingWithoutItsSignIn() {
        visitor.signIn(admitted(false).email(), PASSWORD);
        visitor.forget("communique-sign-in");

        leadsTo(visitor.get("/desk/"), "/signin");
    }

    @Test
    void whoSignsInAsSomebodyElseIsNobodyOfBefore() {
        visitor.signIn(admitted(false).email(), PASSWORD);
        Visitor before = new Visitor(port).withTheSignInOf(visitor);
        visitor.signIn(admitted(false).email(), PASSWORD);

        leadsTo(before.get("/desk/"), "/signin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "guessed-guessed-guessed-guessed-guessed-gues", "%00", "'; drop table sign_in; --"})
    void aGuessedSignInIsNobodys(String secret) {
        visitor.keeps("communique-sign-in", secret);

        leadsTo(visitor.get("/desk/"), "/signin");
    }

    @Test
    void theSecretOfASignInIsForTheServerOnly() {
        String cookie = visitor.signIn(admitted(false).email(), PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("communique-sign-in="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("; Path=/", "; HttpOnly", "; SameSite=Lax").doesNotContain("Max-Age", "Expires");
    }

    @Test
    void theSignInPageNeedsNoScriptAndIsKeptByNobody() {
        var page = visitor.get("/signin");

        assertThat(page.body()).doesNotContain("<script");
        assertThat(Visitor.header(page, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(Visitor.header(page, "Cache-Control")).contains("no-store");
    }

    @Test
    void inTheDemoOneTapIsEnough() {
        String page = visitor.get("/signin").body();
        assertThat(page).contains("Sign in as Ada Okafor", "for this machine only");
        String ada = people.account("ada.okafor@secretariat.example")
                .orElseThrow()
                .person()
                .id()
                .value()
                .toString();

        leadsTo(visitor.post("/signin/demo", Map.of("_csrf", visitor.token(), "person", ada)), "/desk");
        assertThat(visitor.get("/signin").body()).contains("You are signed in as Ada Okafor.");
    }

    @Test
    void theDemoPlaysOnlyItsOwnPeople() {
        String vera = admitted(false).id().value().toString();
        String token = visitor.token();

        assertThat(visitor.post("/signin/demo", Map.of("_csrf", token, "person", vera))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/signin/demo", Map.of("_csrf", token, "person", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.post("/signin/demo", Map.of("_csrf", token)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void behindAProxyTheDemoShowsNobody() {
        assertThat(visitor.get("/signin", "X-Forwarded-For", "192.0.2.1").body())
                .doesNotContain("Sign in as");
    }

    private void leadsTo(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).isEqualTo(302);
        String location = Visitor.header(answer, "Location").replace("http://localhost:" + port, "");
        assertThat(location).isEqualTo(path);
    }
}
