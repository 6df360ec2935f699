package org.communique.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Footnote;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Range;
import org.communique.drafting.text.Run;
import org.communique.review.Anchor.Place;
import org.communique.story.Words;
import org.junit.jupiter.api.Test;

/** A comment stays with its words, whatever becomes of the text around them. */
class AnchorTest {

    private static final String RIVERS = "Participants recognized that end users rely on rivers in every season.";

    private static Anchor on(String paragraph, String quote) {
        int from = paragraph.indexOf(quote);
        Block block = Words.body(paragraph).blocks().getFirst();
        return Anchor.on(block, new Range(from, from + quote.length()));
    }

    /** The words on which an anchor of the first paragraph hangs in another text; empty when they are gone. */
    private static Optional<String> hangsOn(Anchor anchor, Body text) {
        return anchor.in(text)
                .map(place ->
                        place.words().of(text.find(place.block()).orElseThrow().plain()));
    }

    private static Optional<String> hangsOn(Anchor anchor, String... paragraphs) {
        return hangsOn(anchor, Words.body(paragraphs));
    }

    @Test
    void itStaysOnItsWordsWhenOthersComeBeforeThem() {
        assertThat(hangsOn(on(RIVERS, "end users"), "In Norhaven, " + RIVERS)).contains("end users");
    }

    @Test
    void itTakesInWhatIsPutBetweenItsWords() {
        assertThat(hangsOn(on(RIVERS, "end users"), RIVERS.replace("end users", "end and other users")))
                .contains("end and other users");
    }

    @Test
    void itStaysOnWhatIsLeftOfItsWords() {
        assertThat(hangsOn(on(RIVERS, "end users rely"), RIVERS.replace("end users", "people who live there")))
                .as("most of it is gone")
                .isEmpty();
        assertThat(hangsOn(on(RIVERS, "end users rely on rivers"), RIVERS.replace("end users", "users")))
                .contains("users rely on rivers");
    }

    @Test
    void itIsGoneWithItsWords() {
        Anchor anchor = on(RIVERS, "end users");
        assertThat(hangsOn(anchor, RIVERS.replace("end users", "operators"))).isEmpty();
        assertThat(hangsOn(anchor, "Something else altogether.")).isEmpty();
        assertThat(anchor.own(Words.body("Something else altogether.")))
                .as("the paragraph is still there")
                .isPresent();
        assertThat(anchor.quote()).isEqualTo("end users");
    }

    @Test
    void onAWholeParagraphItStaysHoweverThatIsReworded() {
        Anchor anchor = Anchor.on(Words.body(RIVERS).blocks().getFirst(), Range.all(RIVERS));
        assertThat(hangsOn(anchor, "Something else altogether.")).contains("Something else altogether.");
    }

    @Test
    void itFollowsItsWordsIntoTheParagraphThatWasSplitOff() {
        Anchor anchor = on(RIVERS, "every season");
        assertThat(anchor.in(Words.body("Participants recognized that end users", "rely on rivers in every season.")))
                .contains(new Place(Words.paragraph(2), new Range(18, 30)));
    }

    @Test
    void itFollowsItsParagraphIntoTheOneItWasJoinedTo() {
        Body joined = new Body(java.util.List.of(
                new Paragraph(Words.paragraph(7), new Run("The ministers met in Norhaven. " + RIVERS))));
        assertThat(hangsOn(on(RIVERS, "end users"), joined)).contains("end users");
        Anchor whole = Anchor.on(Words.body(RIVERS).blocks().getFirst(), Range.all(RIVERS));
        assertThat(hangsOn(whole, joined)).contains(RIVERS);
    }

    @Test
    void theSameWordsElsewhereAreNotItsWords() {
        Body other = new Body(java.util.List.of(
                new Paragraph(Words.paragraph(1), new Run("Nothing of it is left.")),
                new Paragraph(Words.paragraph(2), new Run("The end users of wells were heard."))));
        assertThat(hangsOn(on(RIVERS, "end users"), other)).isEmpty();
    }

    @Test
    void ofSeveralPlacesItTakesTheOneThatReadsMostAlike() {
        Body moved = new Body(java.util.List.of(
                new Paragraph(Words.paragraph(3), new Run("It was recognized that end users rely on wells.")),
                new Paragraph(
                        Words.paragraph(4), new Run("Later, participants recognized that end users rely on rivers."))));
        assertThat(on(RIVERS, "end users").in(moved).orElseThrow().block()).isEqualTo(Words.paragraph(4));
    }

    @Test
    void itCountsWordsWithoutFootnotesAndMarksMakeNoDifference() {
        Body noted = Body.of(new Heading(
                Words.paragraph(1),
                2,
                java.util.List.of(
                        new Run("On "),
                        new Run("shared", org.communique.drafting.text.Mark.BOLD),
                        new Footnote(new Run("see Annex")),
                        new Run(" rivers"))));
        assertThat(hangsOn(on("On shared rivers", "shared rivers"), noted)).contains("shared rivers");
    }

    @Test
    void itTearsNoSignApart() {
        String waves = "a👩‍👩‍👧b 🌊🌊";
        assertThat(Anchor.on(Words.body(waves).blocks().getFirst(), new Range(2, 4))
                        .quote())
                .isEqualTo("👩‍👩‍👧");
        assertThat(hangsOn(on(waves, "🌊🌊"), "c " + waves)).contains("🌊🌊");
    }

    @Test
    void chineseIsFollowedWithoutSpaces() {
        assertThat(hangsOn(on("与会者呼吁保护河流。", "保护河流"), "与会者一致呼吁保护所有河流。")).contains("保护所有河流");
    }

    /** Whatever is typed elsewhere in the paragraph, words that are left alone are found again. */
    @Test
    void wordsThatAreLeftAloneAreFoundAgain() {
        long seed = Long.getLong("anchors.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            String[] words = IntStream.range(0, 40).mapToObj(n -> "word" + n).toArray(String[]::new);
            int from = random.nextInt(30);
            int to = from + 1 + random.nextInt(8);
            String quote = String.join(" ", java.util.Arrays.copyOfRange(words, from, to));
            Anchor anchor = on(String.join(" ", words), quote);
            StringBuilder now = new StringBuilder();
            for (int i = 0; i < words.length; i++) {
                boolean own = i >= from && i < to;
                if (own || random.nextInt(3) > 0) {
                    now.append(words[i]).append(' ');
                }
                if (!own && i + 1 != from && random.nextInt(3) == 0) {
                    now.append("new").append(random.nextInt(5)).append(' ');
                }
            }
            assertThat(hangsOn(anchor, now.toString().strip()))
                    .as("seed %d, run %d: %s", seed, run, now)
                    .contains(quote);
        }
        System.out.printf("count review.anchors runs=500 seed=%d%n", seed);
    }
}
