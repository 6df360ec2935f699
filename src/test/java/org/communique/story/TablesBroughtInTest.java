package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.story.Minutes.assertRefused;
import static org.communique.story.Minutes.assertStruck;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Range;
import org.communique.drafting.text.Run;
import org.communique.record.Deed;
import org.communique.review.Comment;
import org.communique.review.Comment.Kind;
import org.communique.review.Remark;
import org.communique.review.Remark.Passage;
import org.communique.review.Said;
import org.communique.review.Understood;
import org.communique.review.Understood.LeftOut;
import org.communique.review.Understood.Row;
import org.communique.review.Understood.Taken;
import org.communique.review.table.TableWords;
import org.communique.rights.Refused;
import org.communique.story.Race.Finish;
import org.junit.jupiter.api.Test;

/** Delegations write their comments into the table of the round with an office program and bring it in. */
class TablesBroughtInTest extends StoryTest {

    static final TableWords WORDS = new TableWords(
            "On rivers",
            "Round 1",
            List.of(
                    "Organization",
                    "Paragraph",
                    "Kind",
                    "Comment",
                    "Proposed change",
                    "Reason",
                    "Disposition",
                    "Resulting text"),
            "whole text",
            "New paragraph:",
            "Delete the paragraph");

    /** A table of rows whose cells are told apart by a bar, under the usual heading. */
    private static byte[] table(String... rows) {
        return (String.join("\t", WORDS.columns())
                        + "\n"
                        + Arrays.stream(rows)
                                .map(row -> row.replace('|', '\t') + "\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Understood understood(Actor actor, String... rows) {
        return house.tableIntake().understand(actor.voice(), sitting.edition(), WORDS, table(rows));
    }

    private static Set<Integer> all(Understood table) {
        return table.taken().stream().map(Taken::number).collect(Collectors.toSet());
    }

    private int bringsIn(Actor actor, Understood table) {
        return sitting.act(() -> house.tableIntake().bringIn(actor.voice(), sitting.edition(), table, all(table)));
    }

    private static List<String> why(Understood table) {
        return table.rows().stream()
                .filter(LeftOut.class::isInstance)
                .map(row -> ((LeftOut) row).why().code())
                .toList();
    }

    private static Remark remark(Understood table) {
        return table.taken().getFirst().remark();
    }

    @Test
    void rowsBecomeCommentsOfTheOrganizationWhereTheyBelong() {
        secretariat.circulates("On rivers");
        Understood table = understood(
                norland.expert(),
                "|2|te|Lakes as well",
                "|whole text|ge|Well done",
                norland.person().name() + "||||||",
                "|3: “drop”|ed|Drip?|dro|Shorter");
        assertThat(bringsIn(norland.expert(), table)).isEqualTo(3);
        List<Comment> comments = estavia.seesComments();
        assertThat(comments)
                .extracting(Said::words)
                .containsExactly("Lakes as well", "Well done", "Drip?\n\nProposed change: dro\n\nReason: Shorter");
        assertThat(comments).extracting(Comment::kind).containsExactly(Kind.TECHNICAL, Kind.GENERAL, Kind.EDITORIAL);
        assertThat(comments.get(0).anchor().isWholeParagraph()).isTrue();
        assertThat(comments.get(0).block()).isEqualTo(Words.paragraph(2));
        assertThat(comments.get(1).anchor()).isNull();
        assertThat(comments.get(2).anchor().quote()).isEqualTo("drop");
        assertThat(comments).allSatisfy(comment -> {
            assertThat(comment.author().person()).isEqualTo(norland.expert().id());
            assertThat(comment.author().organization()).isEqualTo(norland.organization());
            assertThat(comment.proposal()).isNull();
            assertThat(comment.revision()).isZero();
        });
        assertThat(truth.ask(
                        "select facts->>'count' from record where edition_id = ? and deed = 'COMMENTS_IMPORTED'",
                        sitting.edition().value()))
                .isEqualTo("3");
    }

    @Test
    void nothingIsSaidBeforeItIsConfirmedAndThenOnlyWhatIsTicked() {
        secretariat.circulates("On rivers");
        Understood table = understood(norland, "|1|ge|One", "|2|ge|Two", "|3|ge|Three");
        assertThat(norland.seesComments()).isEmpty();
        sitting.act(() -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), table, Set.of(2, 4, 99)));
        assertThat(norland.seesComments()).extracting(Said::words).containsExactly("One", "Three");
        changesNothing(
                "table.nothing-to-bring-in",
                () -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), table, Set.of()));
    }

    @Test
    void theSameTableBroughtInTwiceSaysNothingTwice() {
        secretariat.circulates("On rivers");
        String[] rows = {"|2|ge|Lakes as well", "|2|ge|Lakes as well", "|2|te|Lakes as well", "|3|ge|Lakes as well"};
        Understood first = understood(norland, rows);
        assertThat(why(first)).as("a row that stands twice").containsExactly("table.here-already");
        assertThat(bringsIn(norland, first)).isEqualTo(3);
        Understood second = understood(norland.expert(), rows);
        assertThat(second.taken()).isEmpty();
        assertThat(why(second)).hasSize(4).containsOnly("table.here-already");
        // The other one had the same preview open.
        changesNothing(
                "table.nothing-to-bring-in",
                () -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), first, all(first)));
        assertThat(understood(estavia, rows).taken())
                .as("others may say the same")
                .hasSize(3);
    }

    @Test
    void whatIsHereOtherwiseIsNotSaidTwiceEither() {
        secretariat.circulates("On rivers");
        norland.comments(2, "Lakes\r\nas well");
        norland.commentsOn(3, "drop", "Drip?");
        norland.proposes(2, "They spoke of lakes.", "They did");
        norland.proposesAfter(1, "It rained.", "It did");
        norland.proposesToDelete(3, "Nobody counts");
        Comment withdrawn = norland.comments(1, "Where?");
        norland.withdraws(withdrawn);
        Understood table = understood(
                norland,
                "|2|ge|\"Lakes\nas well\"",
                "|3: “drop”|ge|Drip?",
                "|2|te||They spoke of lakes.|They did",
                "|1|te||New paragraph: It rained.|It did",
                "|3|te||Delete the paragraph|Nobody counts",
                "|1|ge|Where?");
        assertThat(why(table)).hasSize(5).containsOnly("table.here-already");
        assertThat(remark(table).words())
                .as("what was withdrawn may be said again")
                .isEqualTo("Where?");
    }

    @Test
    void rowsThatAreNotUnderstoodSayWhyAndTheOthersAreKept() {
        secretariat.circulates("On rivers");
        Understood table = understood(
                norland,
                "|2|ge|Lakes as well",
                "|12|ge|Rivers?",
                "|On dams|ge|Dams?",
                "|2: “lakes”|ge|Lakes?",
                "|2|maj|Rivers?",
                "Elsewhere|2|ge|Rivers?",
                estavia.person().name() + "|2|ge|Rivers?",
                "|2|ge|Rivers?|||accepted: yes",
                "|2|ge|" + "x".repeat(10_001),
                "|2|ge|Nor\0land",
                "|2|ge|Nor\u202Eland");
        assertThat(table.taken()).hasSize(1);
        assertThat(why(table))
                .containsExactly(
                        "table.no-such-paragraph",
                        "table.no-such-heading",
                        "table.no-such-words",
                        "table.no-such-kind",
                        "table.not-your-organization",
                        "table.not-your-organization",
                        "table.answered-already",
                        "words.too-long",
                        "words.strange",
                        "words.strange");
        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        LeftOut strange = (LeftOut) table.rows().getLast();
        assertThat(strange.words()).as("fit to be shown").isEqualTo("Nor\uFFFDland");
    }

    @Test
    void organizationsAreKnownByTheirNamesAndKindsByTheirLetters() {
        secretariat.circulates("On rivers");
        var own = house.peopling().organization(norland.organization());
        Understood table = understood(
                norland,
                own.name().toUpperCase() + "|2|Editorial|a",
                own.shortName() + "|paragraph 2|TE|b",
                " |¶ 2.||c");
        assertThat(table.taken())
                .extracting(taken -> taken.remark().kind())
                .containsExactly(Kind.EDITORIAL, Kind.TECHNICAL, Kind.GENERAL);
        assertThat(table.taken()).extracting(Taken::place).containsOnly("2");
    }

    @Test
    void headingsAreNamedByTheirWords() {
        secretariat.starts("On rivers");
        var text = Words.body("One.", "Dams", "Two.", "Dams", "Floods: a list").blocks();
        Body body = new Body(List.of(
                text.get(0),
                new Heading(text.get(1).id(), 1, List.of(new Run("Dams"))),
                text.get(2),
                new Heading(text.get(4).id(), 1, List.of(new Run("Floods: a list")))));
        sitting.act(() -> house.drafting().importText(secretariat.voice(), sitting.edition(), body));
        secretariat.circulates(sitting.inAWeek());
        Understood table = understood(
                norland, "|Dams|ge|a", "|Dams: “am”|ge|b", "|Floods: a list: “list”|ge|c", "|Dam|ge|d", "|2|ge|e");
        assertThat(table.taken())
                .extracting(taken -> taken.remark().about().quote())
                .containsExactly("Dams", "am", "list", "Two.");
        assertThat(why(table)).containsExactly("table.no-such-heading");
    }

    @Test
    void tenThousandCharactersAndMarkupAreWordsLikeOthers() {
        secretariat.circulates("On rivers");
        String markup = "<script>alert(1)</script> ${7*7} '; drop table comment; --";
        Understood table = understood(norland, "|2|ge|" + "x".repeat(10_000), "|2|ge|" + markup);
        bringsIn(norland, table);
        assertThat(estavia.seesComments()).extracting(Said::words).containsExactly("x".repeat(10_000), markup);
    }

    @Test
    void afterTheCloseNothingIsBroughtInAndNothingLost() {
        secretariat.circulates("On rivers");
        Understood table = understood(norland, "|2|ge|Lakes as well");
        house.now().pass(Duration.ofDays(8));
        changesNothing(
                "review.closed",
                () -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), table, all(table)));
        house.now().reset();
        secretariat.closesEarly("Enough");
        changesNothing(
                "rights.not_at_this_stage",
                () -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), table, all(table)));
        assertRefused("rights.not_at_this_stage", () -> understood(norland, "|2|ge|Lakes as well"));
        secretariat.circulates(sitting.inAWeek());
        changesNothing(
                "table.other-round",
                () -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), table, all(table)));
        assertThat(bringsIn(norland, understood(norland, "|2|ge|Lakes as well")))
                .isEqualTo(1);
    }

    @Test
    void nobodyBringsInATableWhoSpeaksForNoOrganization() {
        secretariat.circulates("On rivers");
        for (Actor other : List.of(secretariat, director, observer)) {
            assertRefused("rights.not_your_role", () -> understood(other, "|2|ge|Lakes as well"));
        }
    }

    @Test
    void aBlindRoundIsNoException() {
        secretariat.starts("On rivers");
        secretariat.circulatesBlind(norland, estavia);
        bringsIn(norland, understood(norland, "|2|ge|Lakes as well"));
        assertThat(estavia.seesComments()).isEmpty();
        assertThat(house.reading().history(estavia.voice(), sitting.edition()))
                .noneMatch(entry -> entry.act().deed() == Deed.COMMENTS_IMPORTED);
        assertThat(house.reading().history(secretariat.voice(), sitting.edition()))
                .anyMatch(entry -> entry.act().deed() == Deed.COMMENTS_IMPORTED);
        assertThat(norland.expert().seesComments()).hasSize(1);
        assertThat(understood(estavia, "|2|ge|Lakes as well").taken())
                .as("it says nothing about what others said")
                .hasSize(1);
    }

    @Test
    void allRowsComeInOrNone() {
        secretariat.circulates("On rivers");
        Understood table = understood(norland, "|1|ge|One", "|2|ge|Two", "|3|ge|Three");
        for (Mishap.When when : Mishap.When.values()) {
            Map<String, String> before = truth.everything();
            house.mishap().strikes(when);
            assertStruck(() -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), table, all(table)));
            house.mishap().isOver();
            assertThat(truth.everything()).as("%s", when).isEqualTo(before);
        }
        assertThat(bringsIn(norland, table)).isEqualTo(3);
    }

    @Test
    void whatWasNeverUnderstoodIsLookedAtLikeEverythingThatIsSaid() {
        secretariat.circulates("On rivers");
        Taken good = understood(norland, "|1|ge|One").taken().getFirst();
        Passage elsewhere = new Passage(Words.paragraph(9), new Range(0, 1), "D");
        refusesAfter(good, "review.paragraph-gone", Remark.of(elsewhere, Kind.GENERAL, "Dams?"));
        Passage otherwise = new Passage(Words.paragraph(2), new Range(0, 4), "Dams");
        refusesAfter(good, "review.words-gone", Remark.of(otherwise, Kind.GENERAL, "Dams?"));
        refusesAfter(good, "words.too-long", Remark.of(null, Kind.GENERAL, "x".repeat(10_001)));
        refusesAfter(good, "words.strange", Remark.of(null, Kind.GENERAL, "Nor\0land"));
    }

    private void refusesAfter(Taken good, String code, Remark bad) {
        Understood forged = new Understood(0, WORDS, List.of(good, new Taken(7, "", bad)), List.of());
        changesNothing(
                code, () -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), forged, all(forged)));
    }

    @Test
    void twoOfTheSameOrganizationBringInTheSameTableAtOnce() {
        for (int i = 0; i < 10; i++) {
            sitting.clearTheTable();
            secretariat.circulates("On rivers");
            String[] rows =
                    IntStream.range(0, 20).mapToObj(n -> "|2|ge|Comment " + n).toArray(String[]::new);
            Understood table = understood(norland, rows);
            List<Finish> finishes = Race.run(
                    () -> house.tableIntake().bringIn(norland.voice(), sitting.edition(), table, all(table)),
                    () -> house.tableIntake().bringIn(norland.expert().voice(), sitting.edition(), table, all(table)));
            assertThat(finishes.stream().filter(Finish::won)).hasSize(1);
            assertThat(finishes.stream().filter(finish -> !finish.won()))
                    .allSatisfy(
                            lost -> assertThat(((Refused) lost.fault()).code()).isEqualTo("table.nothing-to-bring-in"));
            assertThat(norland.seesComments()).hasSize(20);
        }
    }

    @Test
    void fiveHundredRowsTakeNoLongerThanAnybodyWaits() {
        secretariat.circulates("On rivers");
        String[] rows =
                IntStream.range(0, 500).mapToObj(n -> "|2|ge|Comment " + n).toArray(String[]::new);
        long began = System.nanoTime();
        Understood table = understood(norland, rows);
        long understood = System.nanoTime();
        assertThat(bringsIn(norland, table)).isEqualTo(500);
        System.out.printf(
                "count table of 500: understood in %d ms, brought in within %d ms%n",
                (understood - began) / 1_000_000, (System.nanoTime() - understood) / 1_000_000);
        assertThat(norland.seesComments())
                .extracting(Said::words)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(n -> "Comment " + n).toList());
    }
}
