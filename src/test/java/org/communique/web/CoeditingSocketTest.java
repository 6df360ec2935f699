package org.communique.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.communique.coediting.TextAuthority;
import org.communique.coediting.TextId;
import org.communique.drafting.Drafting;
import org.communique.drafting.Member;
import org.communique.drafting.Overview;
import org.communique.drafting.Reading;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The door of the live text: who comes in, what is refused with which code, and who has to leave. */
class CoeditingSocketTest extends DemoHouseTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Reading reading;

    @Autowired
    private Drafting drafting;

    @Autowired
    private TextAuthority texts;

    private Voice ada;
    private Overview draft;
    private TextId text;
    private Person writer;
    private Caller caller;
    private Caller neighbour;

    @BeforeEach
    void sitDown() {
        ada = Voice.of(people.account("ada.okafor@secretariat.example")
                .orElseThrow()
                .person()
                .id());
        draft = reading.mine(ada).stream()
                .filter(overview -> overview.edition().stage() == Stage.DRAFTING)
                .findFirst()
                .orElseThrow();
        text = draft.edition().identity().text();
        writer = admitted();
        drafting.giveRole(ada, draft.edition().id(), Member.of(writer.id(), Role.SECRETARIAT));
        visitor.signIn(writer.email(), PASSWORD);
        caller = call(visitor);
        neighbour = call(visitor);
    }

    @AfterEach
    void standUp() {
        caller.close();
        neighbour.close();
    }

    private Person admitted() {
        String email = UUID.randomUUID() + "@example.test";
        Person person = new Person(
                PersonId.next(), "Vera Example", email, null, Locale.ENGLISH, ZoneOffset.UTC, false, false, false);
        return people.admit(person, PASSWORD);
    }

    private Caller call(Visitor from) {
        return Caller.at(from, port, "http://localhost:" + port, text);
    }

    @Test
    void whatOneWritesTheOtherGetsAndItIsStored() {
        int version = caller.joins();
        neighbour.joins();
        String batch = caller.sends(version, Caller.inserts(1, "Together "));

        var own = caller.hears("steps");
        assertThat(own.path("runs").get(0).get(1).asString()).isEqualTo(batch);
        assertThat(neighbour.hears("steps")).isEqualTo(own);
        assertThat(texts.newest(text).version()).isEqualTo(version + 1);
        assertThat(texts.newest(text).doc()).contains("Together ");
        assertThat(texts.writers(text)).contains(writer.id());
    }

    @Test
    void theSameBatchAgainIsAnsweredAndNotStoredAgain() {
        int version = caller.joins();
        String batch = caller.sends(version, Caller.inserts(1, "Once "));
        caller.hears("steps");
        caller.sendsBatch(batch, version, Caller.inserts(1, "Once "));

        assertThat(caller.hears("ack").path("batch").asString()).isEqualTo(batch);
        assertThat(texts.newest(text).version()).isEqualTo(version + 1);
    }

    @Test
    void whoComesBackGetsWhatTheyMissed() {
        int version = caller.joins();
        caller.sends(version, Caller.inserts(1, "Missed "));
        caller.hears("steps");
        neighbour.says(
                "{\"t\":\"join\",\"client\":\"" + neighbour.client + "\",\"since\":" + version + ",\"season\":0}");

        assertThat(neighbour.hears("steps").path("steps").toString()).contains("Missed ");
        assertThat(neighbour.hears("resumed").path("version").asInt()).isEqualTo(version + 1);
    }

    @Test
    void whoHoldsTheTextOfAnotherSeasonGetsItAnewAndGoesOnFromThere() {
        int version = caller.joins();
        try (Caller sleeper = call(visitor)) {
            sleeper.says(
                    "{\"t\":\"join\",\"client\":\"" + sleeper.client + "\",\"since\":" + version + ",\"season\":1}");
            JsonNode answer = sleeper.hearsOneOf("text", "resumed");
            assertThat(answer.path("t").asString()).isEqualTo("text");
            assertThat(answer.path("season").asInt(-1)).isZero();
        }
    }

    @Test
    void theSessionOfTheDeskStaysAsItIs() {
        assertThat(visitor.get("/desk/").statusCode()).isEqualTo(200);
        var before = visitor.cookies();
        try (Caller more = call(visitor)) {
            more.joins();
        }
        assertThat(visitor.get("/desk/").statusCode()).isEqualTo(200);
        assertThat(visitor.cookies()).isEqualTo(before);
    }

    @Test
    void everybodySeesWhoIsHereAndWhere() {
        int version = caller.joins();
        neighbour.joins();
        assertThat(caller.hears("people").path("people").toString()).contains("Vera Example", neighbour.client);
        neighbour.says("{\"t\":\"here\",\"version\":" + version + ",\"anchor\":1,\"head\":3}");
        assertThat(caller.hears("cursors").path("cursors").toString())
                .isEqualTo("[[\"" + neighbour.client + "\",1,3]]");
        neighbour.close();
        assertThat(caller.hears("people").path("people").toString()).doesNotContain(neighbour.client);
    }

    @Test
    void onlyTheSecretariatOfThisTextComesIn() {
        try (Caller nobody = call(new Visitor(port))) {
            assertThat(nobody.isClosedWith()).isEqualTo(4001);
        }
        Visitor other = new Visitor(port);
        other.signIn(admitted().email(), PASSWORD);
        try (Caller stranger = call(other);
                Caller lost = Caller.at(other, port, "http://localhost:" + port, TextId.next())) {
            stranger.says("{\"t\":\"join\",\"client\":\"" + stranger.client + "\"}");
            lost.says("{\"t\":\"join\",\"client\":\"" + lost.client + "\"}");
            assertThat(stranger.isClosedWith()).isEqualTo(4003);
            assertThat(lost.isClosedWith()).isEqualTo(4003);
        }
    }

    @Test
    void pagesOfOtherOriginsAreRefused() {
        for (String origin : new String[] {
            "https://elsewhere.example", "null", null, "http://localhost:" + port + ".elsewhere.example", "http://", "%"
        }) {
            assertThat(Caller.refusedWith(() -> Caller.at(visitor, port, origin, text)))
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"t\":\"join\"}",
                "{\"t\":\"join\",\"client\":\"UPPER CASE\"}",
                "{\"t\":\"join\",\"client\":\"abcdefgh\",\"since\":-1}",
                "{\"t\":\"join\",\"client\":\"abcdefgh\",\"since\":99999999999}",
                "{\"t\":\"join\",\"client\":\"abcdefgh\",\"since\":1,\"season\":\"1\"}",
                "{\"t\":\"join\",\"client\":\"abcdefgh\",\"since\":1}",
                "{\"t\":\"join\",\"client\":\"abcdefgh\",\"person\":7}",
                "{\"t\":\"join\",\"client\":\"abcdefgh\",\"actor\":\"00000000-0000-0000-0000-000000000001\"}",
                "{\"t\":\"join\",\"client\":\"authority\"}",
                "{\"t\":\"steps\"}",
                "{\"t\":\"sudo\"}"
            })
    void whatIsNotTheProtocolEndsTheConnection(String said) {
        caller.says(said);
        assertThat(caller.isClosedWith()).isEqualTo(4000);
    }

    @Test
    void stepsThatAreNoneAreRefusedWithACodeAndNobodyHearsOfThem() {
        int version = caller.joins();
        neighbour.joins();
        String paragraph = "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"" + firstBlock() + "\"}}";
        assertThat(refusal(version, "{\"stepType\":\"sudo\"}")).isEqualTo("unknown-step");
        assertThat(refusal(version, "{\"stepType\":\"docAttr\",\"attr\":\"a\",\"value\":1}"))
                .isEqualTo("unknown-step");
        assertThat(refusal(version, Caller.inserts(999_999, "Far outside"))).isEqualTo("does-not-fit");
        assertThat(refusal(version, Caller.inserts(-1, "Before"))).isNotBlank();
        assertThat(refusal(version + 1, Caller.inserts(1, "Too early"))).isEqualTo("bad-base");
        assertThat(refusal(version, Caller.inserts(1, "\\u0000"))).isEqualTo("control-character");
        assertThat(refusal(version, Caller.inserts(1, "\\ud800"))).isEqualTo("lone-surrogate");
        assertThat(refusal(
                        version,
                        "{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[" + paragraph + "]}}"))
                .isEqualTo("duplicate-block-id");
        assertThat(refusal(
                        version,
                        "{\"stepType\":\"addMark\",\"from\":1,\"to\":5,\"mark\":{\"type\":\"link\",\"attrs\":{\"href\":"
                                + "\"javascript:alert(1)\"}}}"))
                .isEqualTo("bad-link");
        assertThat(refusal(version, "[".repeat(60) + "]".repeat(60))).isEqualTo("bad-message");
        String forged = "{\"t\":\"steps\",\"batch\":\"forgeone\",\"base\":" + version + ",\"actor\":\""
                + UUID.randomUUID() + "\",\"steps\":[" + Caller.inserts(1, "As somebody else") + "]}";
        caller.says(forged);
        assertThat(caller.hears("nack").path("code").asString()).isEqualTo("bad-message");
        String[] many = new String[201];
        java.util.Arrays.fill(many, Caller.inserts(1, "a"));
        assertThat(refusal(version, many)).isEqualTo("too-large");
        String large = Caller.inserts(1, "a".repeat(70_000));
        assertThat(refusal(version, Caller.inserts(1, "a"), large, large)).isEqualTo("too-large");

        assertThat(neighbour.heardOf("steps")).isEmpty();
        assertThat(texts.newest(text).version()).isEqualTo(version);
    }

    @Test
    void whatABatchTakesAwayAgainIsStoredAsItWasShown() {
        int version = caller.joins();
        neighbour.joins();
        for (String gone : new String[] {"\\ud83d", "\\udca7", "\\u0000"}) {
            String batch = caller.sends(version, Caller.inserts(1, gone), Caller.deletes(1, 2));
            var own = caller.hears("steps");
            assertThat(own.path("runs").get(0).get(1).asString()).isEqualTo(batch);
            assertThat(own.path("steps").get(0).at("/slice/content/0/text").asString())
                    .isEqualTo(String.valueOf((char) Integer.parseInt(gone.substring(2), 16)));
            assertThat(neighbour.hears("steps")).isEqualTo(own);
            version += 2;
        }
        caller.sends(version, Caller.inserts(1, "Water 💧 "));
        assertThat(neighbour.hears("steps").path("version").asInt()).isEqualTo(version);
        // Read from the tables, and by somebody who comes back.
        assertThat(texts.newest(text).doc()).contains("Water 💧 ");
        try (Caller late = call(visitor)) {
            late.says(
                    "{\"t\":\"join\",\"client\":\"" + late.client + "\",\"since\":" + (version - 6) + ",\"season\":0}");
            assertThat(late.hears("steps").path("steps")).hasSize(7);
        }
    }

    private String firstBlock() {
        String doc = texts.newest(text).doc();
        var id = java.util.regex.Pattern.compile("b[0-9a-z]{10}").matcher(doc);
        assertThat(id.find()).isTrue();
        return id.group();
    }

    private String refusal(int base, String... steps) {
        String batch = caller.sends(base, steps);
        var nack = caller.hears("nack");
        assertThat(nack.path("batch").asString()).isEqualTo(batch);
        return nack.path("code").asString();
    }

    @Test
    void aFrameThatIsFarTooLargeEndsTheConnectionAndNobodyElses() {
        int version = caller.joins();
        neighbour.joins();
        caller.sends(version, Caller.inserts(1, "a".repeat(20_000_000)));

        assertThat(caller.isClosedWith()).isEqualTo(1009);
        neighbour.sends(version, Caller.inserts(1, "Still here "));
        assertThat(neighbour.hears("steps").path("version").asInt()).isEqualTo(version);
    }

    @Test
    void whoSendsWithoutPauseIsCutOffAndOthersGoOn() {
        int version = caller.joins();
        neighbour.joins();
        for (int n = 0; n < 10_000; n++) {
            caller.says("{\"t\":\"here\",\"version\":" + version + "}");
        }
        assertThat(caller.isClosedWith()).isEqualTo(4008);
        neighbour.sends(version, Caller.inserts(1, "Undisturbed "));
        assertThat(neighbour.hears("steps").path("version").asInt()).isEqualTo(version);
    }

    @Test
    void whoseLineIsDeadIsSoonNoLongerHere() {
        caller.joins();
        try (DeadLine dead = DeadLine.at(visitor, port, text).joins()) {
            hearsThatIsHere(dead.client, true);
            hearsThatIsHere(dead.client, false);
        }
    }

    @Test
    void aLineThatTakesNothingCostsTheQuietOnesNothing() {
        int version = caller.joins();
        neighbour.joins();
        try (Caller quiet = call(visitor);
                DeadLine dead = DeadLine.at(visitor, port, text).joins()) {
            quiet.joins();
            hearsThatIsHere(dead.client, true);
            String words = "x".repeat(60_000);
            for (int n = 0; n < 100; n++) {
                neighbour.sends(version, Caller.inserts(1, words), Caller.deletes(1, 1 + words.length()));
                version = neighbour.hears("steps").path("version").asInt() + 2;
            }
            hearsThatIsHere(dead.client, false);
            neighbour.sends(version, Caller.inserts(1, "And on "));
            while (quiet.hears("steps").path("version").asInt() < version) {
                assertThat(quiet.isOpen()).isTrue();
            }
        }
    }

    @Test
    void whoseLineIsSlowGetsALongTextAllTheSame() {
        int version = caller.joins();
        String words = "x".repeat(60_000);
        for (int n = 0; n < 4; n++) {
            caller.sends(version + n, Caller.inserts(1, words));
            caller.hears("steps");
        }
        try (Caller slow = call(visitor).slowly()) {
            assertThat(slow.joins()).isEqualTo(version + 4);
            slow.sends(version + 4, Caller.deletes(1, 1 + 4 * words.length()));
            assertThat(caller.hears("steps").path("version").asInt()).isEqualTo(version + 4);
        }
    }

    @Test
    void whatOnePersonWroteIsNotSentInTheNameOfAnotherWhoSignedInWithTheSameBrowser() {
        caller.says("{\"t\":\"join\",\"client\":\"" + caller.client + "\",\"person\":\""
                + ada.person().value() + "\"}");
        assertThat(caller.isClosedWith()).isEqualTo(4001);
        neighbour.says("{\"t\":\"join\",\"client\":\"" + neighbour.client + "\",\"person\":\""
                + writer.id().value() + "\"}");
        assertThat(neighbour.hears("text")).isNotEmpty();
    }

    @Test
    void aCursorInAVersionThatDoesNotExistIsShownToNobody() {
        int version = caller.joins();
        neighbour.joins();
        caller.says("{\"t\":\"here\",\"version\":" + (version + 7) + ",\"anchor\":1,\"head\":1}");
        caller.says("{\"t\":\"here\",\"version\":" + version + ",\"anchor\":2,\"head\":2}");
        assertThat(neighbour.hears("cursors").path("version").asInt()).isEqualTo(version);
    }

    @Test
    void stepsWithinAStepCountAsSteps() {
        int version = caller.joins();
        String mark = "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"bold\"},\"from\":1,\"to\":2}";
        String batch = caller.sends(
                version,
                "{\"stepType\":\"markSet\",\"steps\":[" + String.join(",", Collections.nCopies(6001, mark)) + "]}");
        JsonNode answer = caller.hears("nack");
        assertThat(answer.path("batch").asString()).isEqualTo(batch);
        assertThat(answer.path("code").asString()).isEqualTo("too-large");
    }

    @Test
    void whoOnlyReadsLearnsThatTheLineIsThere() {
        caller.joins();
        caller.says("{\"t\":\"alive\"}");
        assertThat(caller.hears("alive")).hasSize(1);
    }

    @Test
    void whoSendsPartsWithoutAWordWithoutEndIsCutOff() {
        caller.joins();
        for (int n = 0; n < 200_000 && caller.isOpen(); n++) {
            caller.saysNothingYet();
        }
        assertThat(caller.isClosedWith()).isEqualTo(4008);
    }

    @Test
    void whoOpensWindowsWithoutEndIsToldToComeBackLater() {
        List<Caller> windows = new ArrayList<>();
        for (int n = 0; n < 48; n++) {
            windows.add(call(visitor));
        }
        assertThat(call(visitor).isClosedWith()).isEqualTo(4008);
        windows.getFirst().joins();
        windows.forEach(Caller::close);
    }

    private void hearsThatIsHere(String client, boolean here) {
        while (caller.hears("people").path("people").toString().contains(client) != here) {
            assertThat(caller.isOpen()).isTrue();
        }
    }

    @Test
    void whoOpensASocketAndSaysNothingHasToLeave() {
        assertThat(caller.isClosedWith()).isEqualTo(4000);
    }

    @Test
    void whoSendsStepsByTheThousandIsCutOffAndOthersGoOn() {
        int version = caller.joins();
        neighbour.joins();
        String[] many = new String[200];
        java.util.Arrays.fill(many, "{\"stepType\":\"sudo\"}");
        for (int n = 0; n < 120; n++) {
            caller.sends(version, many);
        }
        assertThat(caller.isClosedWith()).isEqualTo(4008);
        neighbour.sends(version, Caller.inserts(1, "Undisturbed "));
        assertThat(neighbour.hears("steps").path("version").asInt()).isEqualTo(version);
    }

    @Test
    void whoSignsOutHasToLeave() {
        caller.joins();
        visitor.post("/signout", java.util.Map.of("_csrf", visitor.token()));
        // The container closes at once what belonged to the session, with its own code.
        assertThat(caller.isClosedWith()).isIn(1008, 4001);
    }

    @Test
    void whoGetsANewPasswordHasToLeave() {
        caller.joins();
        Voice administrator = Voice.of(people.account("noor.dewit@secretariat.example")
                .orElseThrow()
                .person()
                .id());
        people.newPassword(administrator, writer.id());
        assertThat(caller.isClosedWith()).isEqualTo(4001);
    }

    @Test
    void whoIsTakenOffTheSecretariatHasToLeave() {
        int version = caller.joins();
        drafting.takeRole(ada, draft.edition().id(), Member.of(writer.id(), Role.SECRETARIAT));
        caller.sends(version, Caller.inserts(1, "Too late"));
        assertThat(caller.isClosedWith()).isEqualTo(4003);
        assertThat(texts.newest(text).version()).isEqualTo(version);
    }
}
