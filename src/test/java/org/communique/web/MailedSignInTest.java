package org.communique.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.notice.Letter;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.web.signin.DemoMails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way in from a mail: nothing happens before a button is pressed, and everybody gets the same answer. */
class MailedSignInTest extends DemoHouseTest {

    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");
    private static final Pattern LINK = Pattern.compile("/signin/to/([0-9a-f-]{36})");

    @Autowired
    DemoMails mails;

    private Person vera(boolean disabled) {
        return people.admit(
                new Person(
                        PersonId.next(),
                        "Vera Example",
                        UUID.randomUUID() + "@example.test",
                        null,
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        false,
                        false,
                        disabled),
                null);
    }

    private HttpResponse<String> asks(String email) {
        return visitor.post("/signin/mail", Map.of("_csrf", visitor.token(), "email", email));
    }

    private Optional<Letter> mailTo(Person person, Duration patience) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            Optional<Letter> letter = mails.newest().stream()
                    .filter(one -> one.to().equals(person.email()))
                    .findFirst();
            if (letter.isPresent()) {
                return letter;
            }
            Thread.sleep(50);
        }
        return Optional.empty();
    }

    private String wayInOf(Person person) throws InterruptedException {
        asks(person.email());
        return found(TOKEN, mailTo(person, Duration.ofSeconds(20)).orElseThrow().text());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> presses(Visitor who, String token, String to) {
        String page = who.get("/signin/once?token=" + token + "&to=" + to).body();
        String form = found(Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\""), page);
        return who.post("/signin/once", Map.of("_csrf", form, "token", token, "to", to));
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() throws InterruptedException {
        Person here = vera(false);
        Person off = vera(true);
        List<HttpResponse<String>> answers = List.of(
                asks(here.email()),
                asks(here.email().toUpperCase(Locale.ROOT)),
                asks(off.email()),
                asks("nobody@example.test"),
                asks("a@b@c"),
                asks("x\r\nBcc: spy@example.test"),
                asks("nobody\u0000@example.test"),
                asks("x".repeat(5_000)));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(answers.getFirst().body()).contains("Look into your mailbox");
        });
        assertThat(mailTo(here, Duration.ofSeconds(20))).isPresent();
        assertThat(mailTo(off, Duration.ofMillis(300))).isEmpty();
    }

    @Test
    void aScannerThatOpensTheLinkNeitherGetsInNorUsesItUp() throws InterruptedException {
        Person vera = vera(false);
        String token = wayInOf(vera);
        Visitor scanner = new Visitor(port);
        for (int n = 0; n < 3; n++) {
            assertThat(scanner.get("/signin/once?token=" + token).statusCode()).isEqualTo(200);
            assertThat(scanner.head("/signin/once?token=" + token).statusCode()).isEqualTo(200);
        }
        assertThat(scanner.get("/desk/").statusCode()).isEqualTo(302);

        leadsTo(presses(visitor, token, ""), "/desk");
        assertThat(visitor.get("/signin").body()).contains("You are signed in as Vera Example.");
    }

    @Test
    void aWayInWorksOnce() throws InterruptedException {
        String token = wayInOf(vera(false));
        leadsTo(presses(visitor, token, ""), "/desk");
        Visitor second = new Visitor(port);
        leadsTo(presses(second, token, ""), "/signin?spent");
        assertThat(second.get("/signin?spent").body()).contains("used already");
        leadsTo(presses(second, "x".repeat(9_000).substring(0, 5_000), ""), "/signin?spent");
        leadsTo(presses(second, "", ""), "/signin?spent");
    }

    @Test
    void theFormsNeedTheirTokens() {
        assertThat(visitor.post("/signin/mail", Map.of("email", "a@b.example")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/signin/once", Map.of("token", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLinkLeadsItsAddresseeToTheTaskAndOthersNowhere() throws InterruptedException {
        Letter letter = invitation();
        String link = found(LINK, letter.text());
        // Not signed in: a page with one button; opened by anybody, it does nothing.
        assertThat(visitor.get("/signin/to/" + link).body()).contains("Mail me a way in");
        assertThat(visitor.get("/signin/to/" + UUID.randomUUID()).body()).contains("is over");
        assertThat(visitor.get("/signin/to/nothing").body()).contains("is over");

        visitor.post("/signin/to/" + link, Map.of("_csrf", visitor.token()));
        String token = found(TOKEN, wayInAfter(letter));
        leadsTo(presses(visitor, token, link), "/signin/to/" + link);
        assertThat(Visitor.header(visitor.get("/signin/to/" + link), "Location"))
                .contains("/desk/communiques/");

        Visitor other = new Visitor(port);
        Person vera = vera(false);
        asks(vera.email());
        leadsTo(
                presses(
                        other,
                        found(
                                TOKEN,
                                mailTo(vera, Duration.ofSeconds(20))
                                        .orElseThrow()
                                        .text()),
                        link),
                "/signin/to/" + link);
        assertThat(other.get("/signin/to/" + link).body()).contains("This link leads nowhere for you");
    }

    /** The demo's round in review has mailed its people. */
    private Letter invitation() {
        return mails.newest().stream()
                .filter(letter -> letter.subject().startsWith("Respond by"))
                .findFirst()
                .orElseThrow();
    }

    private String wayInAfter(Letter letter) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            Optional<Letter> way = mails.newest().stream()
                    .filter(one -> one.to().equals(letter.to()) && one.text().contains("token="))
                    .findFirst();
            if (way.isPresent()) {
                return way.get().text();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No way in was mailed");
    }

    private static void leadsTo(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.header(answer, "Location")).endsWith(path);
    }
}
