package org.communique.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BulletItem;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.NumberedItem;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextImportTest {

    @Test
    void theFrameIsRecognised() {
        var norhaven = file("norhaven-2031.txt");
        assertThat(norhaven.title()).isEqualTo("Norland Water Summit");
        assertThat(norhaven.meetingLine()).isEqualTo("30 April – 2 May 2031, Norhaven, Norland");
        assertThat(norhaven.from()).isEqualTo(LocalDate.of(2031, 4, 30));
        assertThat(norhaven.to()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(norhaven.city()).isEqualTo("Norhaven");
        assertThat(norhaven.country()).isEqualTo("Norland");
    }

    @Test
    void theBlocksAreRecognised() {
        assertThat(file("norhaven-2031.txt").body().blocks())
                .extracting(PlainTextImportTest::shown)
                .startsWith("p Ministers met in Norhaven", "h Sharing of rivers", "p Ministers noted that the ")
                .containsSubsequence(
                        "h Rivers 2050: What comes n",
                        "p Ministers agreed on three",
                        "1 To measure the flow at ev",
                        "+ To publish the figures.",
                        "+ To warn each other of flo",
                        "p Every country will do so ",
                        "p A fourth step was added l",
                        "+ To clean the banks.",
                        "h Topics of earlier meeting",
                        "p As reported by the secret",
                        "• Fish ladders",
                        "• The price of water; who p",
                        "• Dams, old and new",
                        "• Ice",
                        "• Bridges",
                        "• Ferries",
                        "h Next steps",
                        "p Ministers thanked Norland")
                .hasSize(22);
    }

    @Test
    void theParticipantsAreReadWithTheirCountries() {
        assertThat(file("norhaven-2031.txt").participants())
                .containsExactly(
                        new Participant("Aqua Works Inc.", "United States"),
                        new Participant("Brück & Söhne", "Germany"),
                        new Participant("Estavia Rivers Board", "Norland"),
                        new Participant("Fjord Telecom", "Korea"),
                        new Participant("River Society", null),
                        new Participant("Delta Institute", "Viet Nam"),
                        new Participant("Polder Authority", "The Netherlands"),
                        new Participant("Bureau of Bridges", null),
                        new Participant("Deep Lake, Atlantis", null),
                        new Participant("Chairmen of the Committee on Banks and Committees 3, 5 and 7", null));
    }

    @Test
    void whatWasRecognisedDroppedAndUncertainIsTold() {
        assertThat(file("norhaven-2031.txt").findings())
                .extracting(Finding::kind, Finding::count, Finding::quote)
                .containsExactlyInAnyOrder(
                        tuple(Finding.Kind.HEADINGS, 4, null),
                        tuple(Finding.Kind.PARAGRAPHS, 8, null),
                        tuple(Finding.Kind.BULLET_ITEMS, 6, null),
                        tuple(Finding.Kind.NUMBERED_ITEMS, 4, null),
                        tuple(Finding.Kind.PARTICIPANTS, 10, null),
                        tuple(Finding.Kind.LABEL_DROPPED, 1, null),
                        tuple(Finding.Kind.LEAD_IN_DROPPED, 1, null),
                        tuple(Finding.Kind.COUNTRY_UNCERTAIN, 1, "Deep Lake, Atlantis"));
    }

    @Test
    void aTitleOfTwoLinesThePlaceFirstAndAListOnSeveralLinesAreRecognised() {
        var estaport = file("estaport-2032.txt");
        assertThat(estaport.title()).isEqualTo("Second consultation of the river boards held by the Director");
        assertThat(estaport.from()).isEqualTo(LocalDate.of(2032, 9, 10));
        assertThat(estaport.to()).isEqualTo(LocalDate.of(2032, 9, 13));
        assertThat(List.of(estaport.city(), estaport.country())).containsExactly("Estaport", "Estavia");
        assertThat(estaport.body().blocks())
                .extracting(PlainTextImportTest::shown)
                .containsExactly(
                        "p The boards of the rivers ",
                        "h Findings",
                        "1 Water is short.",
                        "+ Fish are few.",
                        "1 A new list begins here.",
                        "p Annex to follow.");
        assertThat(estaport.participants())
                .containsExactly(
                        new Participant("North Board", "France"),
                        new Participant("South Board", "Russian Federation"),
                        new Participant("Co-chairs of the Group on Ice, Snow and Norway", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 September 2031, Norhaven, Norland|2031-09-09|2031-09-09|Norhaven",
                "10-13 September 2031, Norhaven, Norland|2031-09-10|2031-09-13|Norhaven",
                "30 April – 2 May 2031, Norhaven|2031-04-30|2031-05-02|Norhaven",
                "30 December 2031 – 2 January 2032, Norhaven, Norland|2031-12-30|2032-01-02|Norhaven",
                "1st–3rd march 2031, North Haven, East Shire, Norland|2031-03-01|2031-03-03|North Haven, East Shire",
                "9 May 2031|2031-05-09|2031-05-09|"
            })
    void aMeetingLineIsUnderstood(String line, LocalDate from, LocalDate to, String city) {
        var imported = PlainTextImport.read("River meeting\n" + line + "\nThe boards met.");
        assertThat(imported.meetingLine()).isEqualTo(line);
        assertThat(imported.from()).isEqualTo(from);
        assertThat(imported.to()).isEqualTo(to);
        assertThat(imported.city()).isEqualTo(city);
        assertThat(imported.title()).isEqualTo("River meeting");
    }

    @Test
    void aDayThatDoesNotExistIsNoMeetingLine() {
        var imported = PlainTextImport.read("River meeting\n31 February 2031, Norhaven, Norland\nThe boards met.");
        assertThat(imported.meetingLine()).isEmpty();
        assertThat(imported.findings()).contains(new Finding(Finding.Kind.NO_MEETING_LINE, 1, null));
    }

    @Test
    void everyUsualEncodingIsRead() {
        var text = "Réunion\n9 May 2031, Norhaven, Norland\nLe fleuve – “partagé”.";
        assertThat(blocks(text.getBytes(StandardCharsets.UTF_8))).contains("Le fleuve – “partagé”.");
        assertThat(blocks(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).contains("Le fleuve – “partagé”.");
        assertThat(blocks(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .contains("Le fleuve – “partagé”.");
        assertThat(blocks(text.getBytes(StandardCharsets.UTF_16))).contains("Le fleuve – “partagé”.");
        var western = text.getBytes(Charset.forName("windows-1252"));
        assertThat(blocks(western)).contains("Le fleuve – “partagé”.");
        assertThat(PlainTextImport.read(western).findings())
                .contains(new Finding(Finding.Kind.READ_AS_WINDOWS_1252, 1, null));
    }

    @Test
    void controlCharactersHalvesOfCharactersAndDirectionsAreDroppedAndTold() {
        var imported = PlainTextImport.read(
                "River\u202E meeting\nThe \u0000bo\uD83Dards\u0007 \u2067met\u2069.\u2028Then they left.");
        assertThat(imported.title()).isEqualTo("River meeting");
        assertThat(imported.body().blocks())
                .extracting(Block::plain)
                .containsExactly("The boards met.", "Then they left.");
        assertThat(imported.findings()).contains(new Finding(Finding.Kind.CHARACTERS_DROPPED, 6, null));
    }

    @Test
    void aFileThatIsNoPlainTextIsRefusedInWords() {
        refuses("empty", new byte[0]);
        refuses("empty", " \n\t \u00A0 ".getBytes(StandardCharsets.UTF_8));
        refuses("too-big", new byte[2 * 1024 * 1024 + 1]);
        refuses("zip", "PK\u0003\u0004word".getBytes(StandardCharsets.ISO_8859_1));
        refuses("old-doc", "\u00D0\u00CF\u0011\u00E0\u00A1".getBytes(StandardCharsets.ISO_8859_1));
        refuses("pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));
        refuses("rtf", "{\\rtf1}".getBytes(StandardCharsets.ISO_8859_1));
        refuses("binary", "River\u0000meeting".getBytes(StandardCharsets.ISO_8859_1));
        refuses("too-much-text", "a".repeat(1_000_001).getBytes(StandardCharsets.UTF_8));
        refuses("too-much-text", "Water.\n".repeat(3_001).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the ", "list of ", "1) ", "- ", "a, ", "; ", "9 May 2031 – ", "Participants:\n", "\n", "Inc."})
    void aHostileRepetitionIsReadOrRefusedInTime(String part) {
        assertTimeout(Duration.ofSeconds(5), () -> {
            readOrRefuse(part.repeat(1_900_000 / part.length()));
            readOrRefuse("Participants: " + part.repeat(1_900_000 / part.length()));
        });
    }

    @Test
    void anythingIsReadOrRefused() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            readOrRefuse(new String(bytes, StandardCharsets.ISO_8859_1));
            readOrRefuse(new String(bytes, StandardCharsets.UTF_16));
        }
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(PlainTextImport.read(text).body().blocks()).isNotEmpty();
        } catch (RefusedImport refused) {
            assertThat(refused.code()).isNotEmpty();
        }
    }

    @Test
    void aTextWithoutAnyFrameIsStillTaken() {
        var imported = PlainTextImport.read("The boards met and agreed.\nThey will meet again.");
        assertThat(imported.title()).isEmpty();
        assertThat(imported.body().blocks()).hasSize(2);
        assertThat(imported.participants()).isEmpty();
    }

    private static List<String> blocks(byte[] file) {
        return PlainTextImport.read(file).body().blocks().stream()
                .map(Block::plain)
                .toList();
    }

    private static void refuses(String code, byte[] file) {
        assertThatExceptionOfType(RefusedImport.class)
                .isThrownBy(() -> PlainTextImport.read(file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static String shown(Block block) {
        var kind = switch (block) {
            case Heading _ -> "h ";
            case Paragraph _ -> "p ";
            case BulletItem _ -> "• ";
            case NumberedItem item -> item.restart() ? "1 " : "+ ";
        };
        return kind + block.plain().substring(0, Math.min(25, block.plain().length()));
    }

    private static Imported file(String name) {
        try {
            return PlainTextImport.read(Files.readAllBytes(Path.of("src/test/resources/imports", name)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
