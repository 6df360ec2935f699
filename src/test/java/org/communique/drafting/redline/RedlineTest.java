package org.communique.drafting.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockIds;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.BulletItem;
import org.communique.drafting.text.Footnote;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Inline;
import org.communique.drafting.text.Mark;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Run;
import org.junit.jupiter.api.Test;

class RedlineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockIds ids = new BlockIds(new Random(1));

    @Test
    void aRewordedSentenceShowsTheWordsThatChanged() {
        var before = paragraph("Norland shares its rivers with Estavia.");
        var after = before.with(List.of(new Run("Norland shares all its lakes with Estavia.")));
        assertThat(pieces(before, after)).isEqualTo("Norland shares +[all ]its -[rivers]+[lakes] with Estavia.");
    }

    @Test
    void neighbouringWordsAreReplacedTogether() {
        var before = paragraph("The big dog sleeps.");
        assertThat(pieces(before, before.with(List.of(new Run("The small cat sleeps.")))))
                .isEqualTo("The -[big dog]+[small cat] sleeps.");
    }

    @Test
    void languagesWithoutSpacesAreComparedByCharacter() {
        var before = paragraph("会议商定共享河流。");
        assertThat(pieces(before, before.with(List.of(new Run("会议同意共享河流。"))))).isEqualTo("会议-[商定]+[同意]共享河流。");
    }

    @Test
    void aCharacterOfSeveralCodePointsIsNeverSplit() {
        var before = paragraph("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
        assertThat(pieces(before, before.with(List.of(new Run("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC66")))))
                .startsWith("-[")
                .contains("]+[")
                .endsWith("]");
    }

    @Test
    void wordsKeepTheirMarks() {
        var before = new Paragraph(ids.next(), new Run("Norland "), new Run("agrees", Mark.BOLD), new Run("."));
        var after = before.with(List.of(new Run("Norland "), new Run("fully agrees", Mark.BOLD), new Run(".")));
        var reworded = (Reworded) only(before, after);
        assertThat(reworded.pieces())
                .containsExactly(
                        new Piece.Same(List.of(new Run("Norland "))),
                        new Piece.Inserted(List.of(new Run("fully ", Mark.BOLD))),
                        new Piece.Same(List.of(new Run("agrees", Mark.BOLD), new Run("."))));
        assertThat(reworded.restyled()).isFalse();
    }

    @Test
    void newMarksOnOldWordsAreARestyling() {
        var before = paragraph("Norland agrees.");
        var bold = only(before, before.with(List.of(new Run("Norland agrees.", Mark.BOLD))));
        assertThat(bold).isInstanceOf(Unchanged.class);
        assertThat(bold.restyled()).isTrue();
    }

    @Test
    void aParagraphThatBecomesAHeadingIsARestyling() {
        var before = paragraph("Next steps");
        var after = new Heading(before.id(), 2, new Run("Next steps"));
        assertThat(only(before, after)).isEqualTo(new Unchanged(before, after));
        assertThat(Redline.between(Body.of(before), Body.of(after)).changedParagraphs())
                .isOne();
    }

    @Test
    void aFootnoteIsInsertedAsAWhole() {
        var before = paragraph("The treaty stands.");
        var note = new Footnote(new Run("Done at Norhaven."));
        var after = before.with(List.of(new Run("The treaty"), note, new Run(" stands.")));
        assertThat(((Reworded) only(before, after)).pieces()).contains(new Piece.Inserted(List.of(note)));
    }

    @Test
    void aBlockWithTheSameIdAtAnotherPlaceMoved() {
        var first = paragraph("First of all.");
        var second = paragraph("Then the second.");
        var third = paragraph("And the third.");
        var redline = Redline.between(Body.of(first, second, third), Body.of(third, first, second));
        assertThat(redline.changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("MovedHere", "Unchanged", "Unchanged", "MovedAway");
        assertThat(redline.changedParagraphs()).isOne();
    }

    @Test
    void aBlockWithAnotherIdAndTheSameWordsAtAnotherPlaceMoved() {
        var before = IntStream.range(0, 5).mapToObj(i -> sentence(i)).toList();
        var after = new ArrayList<Block>();
        for (int i : List.of(1, 2, 3, 4, 0)) {
            after.add(sentence(i));
        }
        assertThat(Redline.between(new Body(List.copyOf(before)), new Body(after))
                        .changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("MovedAway", "Unchanged", "Unchanged", "Unchanged", "Unchanged", "MovedHere");
    }

    @Test
    void withoutIdsAlikeParagraphsAreLaidSideBySide() {
        var before = Body.of(sentence(1), paragraph("Norland called for a study of the rivers of the north."));
        var after = Body.of(
                sentence(1),
                new BulletItem(ids.next(), new Run("Quite another matter.")),
                paragraph("Norland and Estavia called for a study of the rivers of the south."));
        assertThat(Redline.between(before, after).changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Unchanged", "Added", "Reworded");
    }

    @Test
    void twoLongTextsWithNothingInCommonAreComparedInTime() {
        var redline = timed("3,000 blocks, nothing in common", many("aqua", 3_000), many("bora", 3_000));
        assertThat(redline.changedParagraphs()).isEqualTo(6_000);
    }

    @Test
    void aLongTextTurnedAroundIsComparedInTime() {
        var blocks = new ArrayList<>(many("aqua", 3_000).blocks());
        var before = new Body(blocks);
        Collections.reverse(blocks);
        timed("3,000 blocks, turned around", before, new Body(blocks));
        blocks.replaceAll(block -> new Paragraph(ids.next(), block.content()));
        timed("3,000 blocks, turned around, new ids", before, new Body(blocks));
    }

    @Test
    void oneParagraphOfAMillionCharactersIsComparedInTime() {
        var before = paragraph(words(1, 170_000));
        var after = before.with(List.of(new Run(words(2, 170_000))));
        assertThat(timed("two paragraphs of a million characters", Body.of(before), Body.of(after))
                        .changedParagraphs())
                .isOne();
    }

    @Test
    void aMeetingsTextIsComparedQuickly() {
        var before = many("river", 60, 50);
        var blocks = new ArrayList<>(before.blocks());
        for (int i = 0; i < blocks.size(); i += 3) {
            var text = blocks.get(i).plain().replaceFirst(" \\S+ ", " changed ");
            blocks.set(i, blocks.get(i).with(List.<Inline>of(new Run(text + " And more."))));
        }
        var after = new Body(blocks);
        var took = IntStream.range(0, 201)
                .mapToLong(_ -> nanos(before, after))
                .sorted()
                .toArray();
        System.err.printf("redline: %d words, 20 of 60 blocks changed: %.2f ms%n", before.words(), took[100] / 1e6);
        assertThat(Redline.between(before, after).changedParagraphs()).isEqualTo(20);
    }

    private static long nanos(Body before, Body after) {
        long start = System.nanoTime();
        Redline.between(before, after);
        return System.nanoTime() - start;
    }

    private static Redline timed(String what, Body before, Body after) {
        long start = System.nanoTime();
        var redline = Redline.between(before, after);
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.err.printf("redline: %s: %.1f ms%n", what, took.toNanos() / 1e6);
        assertThat(took).isLessThan(PATIENCE);
        return redline;
    }

    private Body many(String stem, int count) {
        return many(stem, count, 20);
    }

    private Body many(String stem, int count, int words) {
        return new Body(IntStream.range(0, count)
                .<Block>mapToObj(i -> paragraph(IntStream.range(0, words)
                        .mapToObj(w -> stem + (i * 7 + w * w) % 97)
                        .collect(Collectors.joining(" ", stem + "x" + i + " ", ""))))
                .toList());
    }

    private static String words(long seed, int count) {
        var random = new Random(seed);
        return random.ints(count, 1_000, 9_999).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private Change only(Block before, Block after) {
        var changes = Redline.between(Body.of(before), Body.of(after)).changes();
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private String pieces(Block before, Block after) {
        var shown = new StringBuilder();
        for (var piece : ((Reworded) only(before, after)).pieces()) {
            var words = new Paragraph(ids.next(), piece.content()).plain();
            shown.append(
                    switch (piece) {
                        case Piece.Same _ -> words;
                        case Piece.Inserted _ -> "+[" + words + "]";
                        case Piece.Deleted _ -> "-[" + words + "]";
                    });
        }
        return shown.toString();
    }

    private Paragraph paragraph(String text) {
        return new Paragraph(ids.next(), new Run(text));
    }

    private Paragraph sentence(int i) {
        return paragraph(List.of(
                        "Norland opened the meeting.",
                        "Estavia thanked its hosts.",
                        "A third river was named.",
                        "Figures will be published yearly.",
                        "Everybody went home.")
                .get(i));
    }
}
