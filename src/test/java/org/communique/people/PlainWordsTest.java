package org.communique.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.Run;
import org.communique.drafting.text.Text;
import org.communique.rights.Refused;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void wordsAreTrimmedAndKeptAsTheyAre() {
        assertThat(PlainWords.line("  Ñørland & <b>co</b> ", 80)).isEqualTo("Ñørland & <b>co</b>");
        assertThat(PlainWords.text("one\ntwo\tthree", 80)).isEqualTo("one\ntwo\tthree");
        assertThat(PlainWords.lineOrNone(" \n", 80)).isNull();
        assertThat(PlainWords.line("👩‍👩‍👧 مياه 水", 80)).isEqualTo("👩‍👩‍👧 مياه 水");
    }

    @Test
    void whatIsMissingTooLongOrStrangeIsRefused() {
        refused("words.missing", null);
        refused("words.missing", "  ");
        refused("words.too-long", "a".repeat(81));
        refused("words.one-line", "one\ntwo");
        for (String strange : List.of("a\u0000b", "a\u0085b", "a\uD800b", "a\u202Eb", "a\u2069b")) {
            refused("words.strange", strange);
        }
    }

    private static void refused(String code, String words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PlainWords.line(words, 80))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** Else a circulation would fail on a title that was taken long before. */
    @Test
    void everyLineThatIsTakenCanBeFrozenInAText() {
        long seed = System.nanoTime();
        System.out.println("seed PlainWordsTest " + seed);
        Random random = new Random(seed);
        Body body = Body.of(new Paragraph(new BlockId("b0123456789"), new Run("A word.")));
        for (int n = 0; n < 20_000; n++) {
            String words = random.ints(1 + random.nextInt(6), 0, random.nextBoolean() ? 0x3000 : 0x11_0000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try {
                String line = PlainWords.line(words, 200);
                Participant participant = new Participant(line, line);
                Text text = new Text(line, line, Locale.ENGLISH.toLanguageTag(), body, List.of(participant));
                assertThat(Text.read(text.canonical())).isEqualTo(text);
            } catch (Refused notTaken) {
                assertThat(notTaken.code()).startsWith("words.");
            }
        }
    }
}
