package org.communique.drafting.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Inline;
import org.communique.drafting.text.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every redline, tried on texts made up by chance; the seed is the argument of a failing run. */
class RedlineGuaranteesTest {

    private static final int RUNS = Integer.getInteger("redline.runs", 300);

    static LongStream seeds() {
        return LongStream.range(0, RUNS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bothTextsCanBeReadOutOfTheRedline(long seed) {
        var drafts = new Drafts(seed);
        var before = drafts.draft(12);
        var after = seed % 10 == 0 ? drafts.draft(12) : drafts.laterThan(before);
        var changes = Redline.between(before, after).changes();
        assertThat(blocks(changes.stream().map(Change::original).toList())).isEqualTo(before.blocks());
        assertThat(blocks(changes.stream().map(Change::current).toList())).isEqualTo(after.blocks());
        changes.forEach(RedlineGuaranteesTest::holdsBothWordings);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTextComparedWithItselfIsUnchanged(long seed) {
        var draft = new Drafts(seed).draft(12);
        assertThat(Redline.between(draft, draft).changes()).allMatch(change -> change instanceof Unchanged);
        assertThat(Redline.between(draft, draft).changedParagraphs()).isZero();
    }

    private static void holdsBothWordings(Change change) {
        switch (change) {
            case Unchanged same ->
                assertThat(wording(same.original().content()))
                        .isEqualTo(wording(same.current().content()));
            case Reworded reworded -> holds(reworded.original(), reworded.current(), reworded.pieces());
            case MovedHere moved -> holds(moved.source(), moved.current(), moved.pieces());
            case Added _, Removed _, MovedAway _ -> {}
        }
    }

    private static void holds(Block before, Block after, List<Piece> pieces) {
        assertThat(wording(without(pieces, Piece.Inserted.class))).isEqualTo(wording(before.content()));
        assertThat(wording(without(pieces, Piece.Deleted.class))).isEqualTo(wording(after.content()));
        pieces.forEach(piece -> assertThat(piece.content()).isNotEmpty());
        beginsAtCharacters(before, pieces, Piece.Inserted.class);
        beginsAtCharacters(after, pieces, Piece.Deleted.class);
    }

    /** Every piece begins where a reader sees a character begin. */
    private static void beginsAtCharacters(Block block, List<Piece> pieces, Class<? extends Piece> leftOut) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(wording(block.content()));
        int at = 0;
        for (var piece : pieces) {
            if (!leftOut.isInstance(piece)) {
                assertThat(characters.isBoundary(at) || afterNote(block, at)).isTrue();
                at += wording(piece.content()).length();
            }
        }
    }

    private static boolean afterNote(Block block, int at) {
        return wording(block.content()).charAt(at - 1) == ']';
    }

    private static List<Inline> without(List<Piece> pieces, Class<? extends Piece> kind) {
        return pieces.stream()
                .filter(piece -> !kind.isInstance(piece))
                .flatMap(piece -> piece.content().stream())
                .toList();
    }

    private static String wording(List<Inline> content) {
        var wording = new StringBuilder();
        for (var inline : content) {
            wording.append(inline instanceof Run run ? run.text() : "[" + inline + "]");
        }
        return wording.toString();
    }

    private static List<Block> blocks(List<Block> blocks) {
        return blocks.stream().filter(Objects::nonNull).toList();
    }
}
