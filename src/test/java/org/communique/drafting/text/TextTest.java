package org.communique.drafting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Text RIVERS = new Text(
            "On the sharing of \"rivers\"",
            "4 May 2031, Norhaven, Norland",
            "en",
            Body.of(new Paragraph(new BlockId("bnorland001"), new Run("The ministers met."))),
            List.of(new Participant("Norland Water", "Norland"), new Participant("Chairs of Groups 1, 2 and 3", null)));

    @Test
    void theCanonicalFormIsWrittenOut() {
        assertThat(RIVERS.canonical()).isEqualTo("""
                {"body":{"content":[{"attrs":{"id":"bnorland001"},"content":\
                [{"text":"The ministers met.","type":"text"}],"type":"paragraph"}],"type":"doc"},\
                "language":"en","meetingLine":"4 May 2031, Norhaven, Norland","participants":\
                [{"country":"Norland","name":"Norland Water"},{"name":"Chairs of Groups 1, 2 and 3"}],\
                "schema":1,"title":"On the sharing of \\"rivers\\""}""");
    }

    @Test
    void aStoredTextIsReadBackAndKeepsItsHash() {
        var again = Text.read(RIVERS.canonical());
        assertThat(again).isEqualTo(RIVERS);
        assertThat(again.hash()).isEqualTo(RIVERS.hash());
    }

    @Test
    void anyOtherSpellingOfAStoredTextIsRefused() {
        refusedWhen("\"schema\":1", "\"schema\": 1");
        refusedWhen("\"schema\":1", "\"schema\":2");
        refusedWhen("\"language\":\"en\",", "");
        refusedWhen("\"title\"", "\"extra\":1,\"title\"");
        refusedWhen("{\"country\":\"Norland\",", "{\"country\":null,");
        refusedWhen("rivers", "\\u0072ivers");
        assertThatExceptionOfType(RefusedText.class).isThrownBy(() -> Text.read(""));
        assertThatExceptionOfType(RefusedText.class).isThrownBy(() -> Text.read(RIVERS.canonical() + " "));
    }

    @Test
    void aTitleHoldsNoControlOrBidirectionalCharacters() {
        refusesTitle("");
        refusesTitle("   ");
        refusesTitle("a".repeat(301));
        refusesTitle("a\nb");
        refusesTitle("a\u202Eb");
        refusesTitle("a\u2066b");
        refusesTitle("a\uD83D");
    }

    @Test
    void aParticipantIsPrintedWithItsCountryIfItHasOne() {
        assertThat(RIVERS.participants())
                .extracting(Participant::printed)
                .containsExactly("Norland Water, Norland", "Chairs of Groups 1, 2 and 3");
    }

    @Test
    void theShortFormOfAHashHasTwoGroups() {
        assertThat(Hash.of("abc").hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Hash.of("abc").shortForm()).isEqualTo("ba78 16bf");
    }

    private static void refusedWhen(String part, String other) {
        assertThat(RIVERS.canonical()).contains(part);
        assertThatExceptionOfType(RefusedText.class)
                .isThrownBy(() -> Text.read(RIVERS.canonical().replace(part, other)));
    }

    private static void refusesTitle(String title) {
        assertThatExceptionOfType(RefusedText.class)
                .isThrownBy(() -> new Text(title, "", "en", RIVERS.body(), List.of()));
    }
}
