package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.drafting.text.Range;
import org.communique.review.Comment;
import org.communique.review.Comment.Kind;
import org.communique.review.Proposal;
import org.communique.review.Remark;
import org.communique.review.Remark.Passage;
import org.communique.review.Said;
import org.communique.review.Understood;
import org.communique.review.Understood.LeftOut;
import org.communique.review.table.ReadTable;
import org.communique.review.table.TableFile;
import org.communique.review.table.TableReader;
import org.communique.review.table.TableWords;
import org.communique.story.Words;
import org.communique.ui.room.TablesOfARound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of a round goes out to office programs and comes back in, looked over before anything is said. */
class TablesDeskTest extends ViewTest {

    private static final String BRING_IN = "Bring in a table of comments";

    @Autowired
    private TablesOfARound tables;

    private static byte[] table(String rows) {
        return ("Organization;Paragraph;Kind;Comment;Proposed change\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private Desk atTheTable() {
        return roomOf(norland).turnsTo("Review").presses(BRING_IN);
    }

    @Test
    void delegatesAreOfferedItWhileTheRoundIsOpen() {
        secretariat.circulates("On shared rivers");
        assertThat(roomOf(norland.expert()).turnsTo("Review").words()).contains("Empty table to fill in");
        assertThat(roomOf(norland).turnsTo("Review").isOffered(BRING_IN)).isTrue();
        assertThat(roomOf(secretariat).turnsTo("Review").isOffered(BRING_IN)).isFalse();
        assertThat(roomOf(observer).turnsTo("Review").isOffered(BRING_IN)).isFalse();
        secretariat.closesEarly("Enough");
        assertThat(roomOf(norland).turnsTo("Review").isOffered(BRING_IN)).isFalse();
    }

    @Test
    void whatWasUnderstoodIsShownAndRowsCanBeLeftOut() {
        secretariat.circulates("On shared rivers");
        Desk desk = atTheTable();
        assertThat(desk.isOffered("Bring in")).isFalse();
        desk.brings(table(";2;te;Lakes as well;They spoke of lakes.\n;;ge;Well done\n;77;ge;Dams?\n;3;ed;Drops\n"));
        assertThat(desk.dialog())
                .contains("3 rows become comments. 1 is left out.")
                .contains("Lakes as well\n\nProposed change: They spoke of lakes.")
                .contains("Row 4. There is no paragraph 77 in this text. Dams?");
        assertThat(desk.confirming()).isEqualTo("Bring in 3 comments");
        assertThat(desk.the(Checkbox.class, "Row 2: paragraph 2, technical").getValue())
                .isTrue();
        desk.the(Checkbox.class, "Row 3: whole text, general").setValue(false);
        assertThat(desk.confirming()).isEqualTo("Bring in 2 comments");
        desk.presses("Bring in 2 comments");
        assertThat(desk.hasADialogOpen()).isFalse();
        assertThat(desk.told()).contains("2 comments are kept.");
        assertThat(estavia.seesComments())
                .extracting(Said::words)
                .containsExactly("Lakes as well\n\nProposed change: They spoke of lakes.", "Drops");
        assertThat(roomOf(secretariat).turnsTo("History").words())
                .contains(norland.name() + " brought in a table of comments: 2 in all.");
    }

    @Test
    void theSameFileOnceMoreBringsNothingIn() {
        secretariat.circulates("On shared rivers");
        atTheTable().brings(table(";2;te;Lakes as well;\n")).presses("Bring in 1 comment");
        Desk desk = atTheTable().brings(table(";2;te;Lakes as well;\n"));
        assertThat(desk.dialog())
                .contains("No row becomes a comment. 1 is left out.", "This is here already, or stands twice");
        assertThat(desk.isOffered("Bring in")).isFalse();
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndTakesTheOneBeforeAway() {
        secretariat.circulates("On shared rivers");
        Desk desk = atTheTable().brings(table(";2;te;Lakes as well;\n"));
        desk.brings("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.dialog())
                .contains("The table was not read. This is a PDF or RTF file.")
                .doesNotContain("Lakes");
        assertThat(desk.isOffered("Bring in 1 comment")).isFalse();
        desk.brings(new byte[TableReader.MOST_BYTES + 1]);
        assertThat(desk.dialog()).contains("It is bigger than 5 MB.");
        assertThat(norland.seesComments()).isEmpty();
    }

    @Test
    void columnsThatMeanNothingAreNamed() {
        secretariat.circulates("On shared rivers");
        Desk desk = atTheTable().brings("Paragraph;Comment;Line\n2;Lakes?;7\n".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.dialog()).contains("These columns are not read: Line.");
    }

    @Test
    void markupIsShownAsWords() {
        secretariat.circulates("On shared rivers");
        Desk desk = atTheTable()
                .brings(("Paragraph;Comment;<i>x</i>\n2;<b>Lakes</b>\n<img src=x>;{0}\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(desk.dialog()).contains("<b>Lakes</b>", "<i>x</i>", "<img src=x>", "{0}");
        assertThat(desk.markup()).noneMatch(html -> html.contains("<b>") || html.contains("<img src=x"));
    }

    @Test
    void afterTheCloseTheDialogSaysSoAndKeepsWhatWasRead() {
        secretariat.circulates("On shared rivers");
        Desk desk = atTheTable().brings(table(";2;te;Lakes as well;\n"));
        secretariat.closesEarly("Enough");
        desk.looksUp();
        assertThat(desk.dialog()).contains("Lakes as well");
        assertThat(estavia.seesComments()).isEmpty();
    }

    @Test
    void theEmptyTableHasARowForEachParagraphAndSaysNothing() throws IOException {
        secretariat.circulates("On shared rivers");
        roomOf(norland);
        byte[] empty = tables.toFillIn(norland.voice(), sitting.slug(), norland.organization());
        ReadTable read = TableReader.read(empty);
        assertThat(read.rows()).isEmpty();
        assertThat(read.notRead()).isEmpty();
        Desk desk = atTheTable().brings(empty);
        assertThat(desk.dialog()).contains("No row of this table says anything yet.");
        assertThat(desk.isOffered("Bring in")).isFalse();
    }

    // There and back

    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "'",
            "\t",
            "\n",
            "\r\n",
            "\"",
            "“",
            "”",
            ",",
            ";",
            "\\",
            "$1",
            " ",
            "&",
            "<b>",
            "</t>",
            "_x000D_",
            "水",
            "مرحبا",
            "😀",
            "rivers",
            "10,000",
            "1.0",
            "Proposed change: ",
            "Reason: ",
            "whole text");

    private static String random(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(9))
                        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                        .collect(Collectors.joining())
                + "x";
    }

    private void saysSomething(Random random) {
        int paragraph = 1 + random.nextInt(3);
        switch (random.nextInt(6)) {
            case 0 -> norland.proposes(paragraph, random(random).replaceAll("[\t\r\n]", " "), random(random));
            case 1 -> norland.proposesAfter(paragraph, random(random).replaceAll("[\t\r\n]", " "), random(random));
            case 2 -> norland.proposesToDelete(paragraph, random(random));
            case 3 -> norland.speaksOf(random(random));
            default -> comments(random, paragraph);
        }
    }

    private void comments(Random random, int paragraph) {
        String words = List.of("The ministers met in Norhaven.", "They spoke of rivers.", "Every drop is counted.")
                .get(paragraph - 1);
        int from = random.nextInt(words.length());
        int to = from + 1 + random.nextInt(words.length() - from);
        Passage passage = new Passage(Words.paragraph(paragraph), new Range(from, to), words.substring(from, to));
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        house.commenting().comment(norland.voice(), sitting.edition(), Remark.of(passage, kind, random(random)));
    }

    private static String asRead(TableWords words, Comment comment) {
        Proposal proposal = comment.proposal();
        String said = proposal == null ? comment.words() : words.said("", proposal.inTable(words), comment.words());
        return said.replace("\r\n", "\n");
    }

    private Understood understood(TableWords words, byte[] file) {
        return house.tableIntake().understand(norland.voice(), sitting.edition(), words, file);
    }

    @Test
    void whatWentOutIsUnderstoodWhenItComesBack() throws IOException {
        long seed = Long.getLong("table.seed", System.nanoTime());
        System.out.println("seed of the tables that came back: " + seed);
        Random random = new Random(seed);
        secretariat.circulates("On shared rivers");
        for (int i = 0; i < 60; i++) {
            saysSomething(random);
        }
        estavia.comments(2, "Another voice");
        roomOf(secretariat);
        TableWords words = tables.words(secretariat.voice(), sitting.slug());
        List<byte[]> files = new ArrayList<>();
        for (TableFile file : TableFile.values()) {
            files.add(tables.takenAlong(secretariat.voice(), sitting.slug(), file));
        }
        List<Comment> said = house.tabling().tabled(secretariat.voice(), sitting.edition(), 1).comments().stream()
                .filter(comment ->
                        norland.organization().equals(comment.author().organization()))
                .toList();
        for (byte[] file : files) {
            assertThat(understood(words, file).rows())
                    .as("as long as it is here, seed %d", seed)
                    .hasSize(61)
                    .allSatisfy(row -> assertThat(((LeftOut) row).why().code())
                            .isIn("table.here-already", "table.not-your-organization"));
        }
        said.forEach(norland::withdraws);
        for (byte[] file : files) {
            Understood table = understood(words, file);
            assertThat(table.taken())
                    .as("seed %d", seed)
                    .extracting(taken -> taken.remark().words())
                    .containsExactlyElementsOf(
                            said.stream().map(comment -> asRead(words, comment)).toList());
            assertThat(table.taken())
                    .extracting(taken -> taken.remark().about() == null
                            ? null
                            : taken.remark().about().quote())
                    .containsExactlyElementsOf(said.stream()
                            .map(comment -> comment.anchor() == null
                                    ? null
                                    : comment.anchor().quote())
                            .toList());
        }
    }
}
