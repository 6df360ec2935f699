package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Excerpt;
import org.communique.drafting.Hit;
import org.communique.drafting.Hit.InText;
import org.communique.drafting.Member;
import org.communique.drafting.Start;
import org.communique.review.Comment;
import org.communique.review.SaidThere;
import org.communique.rights.Role;
import org.communique.workflow.Search.Found;
import org.junit.jupiter.api.Test;

/** Somebody searches, and finds what they may read and nothing else. */
class SearchTest extends StoryTest {

    private static final String NONSENSE = "xyzzyplugh";

    private Found found(Actor actor, String words) {
        return house.search().find(actor.voice(), words);
    }

    private void finds(Actor actor, String words) {
        assertThat(found(actor, words).isNothing())
                .as(actor + " finds " + words)
                .isFalse();
    }

    private void findsNothing(Actor actor, String words) {
        assertThat(found(actor, words)).as(actor + " finds " + words).isEqualTo(found(actor, NONSENSE));
    }

    private InText onlyPlace(Actor actor, String words) {
        List<Hit> hits = found(actor, words).texts();
        assertThat(hits).as(words).hasSize(1);
        return (InText) hits.getFirst().place();
    }

    private static String marked(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.words() + "]" : piece.words())
                .collect(Collectors.joining());
    }

    private Start opening(String title, Locale language, String... paragraphs) {
        Start start = sitting.opening(title);
        return new Start(start.meeting(), start.frame(), language, Words.body(paragraphs), start.members());
    }

    private void starts(Start start) {
        sitting.act(() -> house.flow().start(secretariat.voice(), start));
    }

    @Test
    void aWordOfTheTextIsFoundInItsParagraphWithTheWordsAround() {
        secretariat.circulates("On shared waters");
        List<Hit> hits = found(norland, "river").texts();
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().place()).isEqualTo(new InText(0, Words.paragraph(2), 2));
        assertThat(marked(hits.getFirst().excerpt())).isEqualTo("They spoke of [rivers].");
    }

    @Test
    void titleAndMeetingAreFoundFirst() {
        starts(opening(
                "On shared rivers", Locale.ENGLISH, "They spoke of rivers.", "Of rivers and rivers, they spoke."));
        secretariat.circulates(sitting.inAWeek());
        List<Hit> hits = found(norland, "rivers").texts();
        assertThat(hits.getFirst().place()).isEqualTo(new Hit.Title());
        assertThat(hits).hasSize(3);
        assertThat(found(norland, "meeting on water").texts().getFirst().place())
                .isEqualTo(new Hit.Title());
        assertThat(marked(found(norland, "norhaven").texts().getFirst().excerpt()))
                .contains("[Norhaven]");
    }

    @Test
    void wordsTogetherWithoutOrEitherAreFoundAsAsked() {
        secretariat.circulates("On shared waters");
        finds(norland, "\"spoke of rivers\"");
        findsNothing(norland, "\"rivers of spoke\"");
        findsNothing(norland, "spoke -rivers");
        assertThat(found(norland, "rivers or drop").texts()).hasSize(2);
        finds(norland, "every dro");
    }

    @Test
    void whatIsBeingWrittenIsFoundByTheSecretariatAlone() {
        secretariat.starts("On shared waters");
        secretariat.writes("They met.", "They spoke of glaciers.", "Every drop is counted.");
        assertThat(onlyPlace(secretariat, "glaciers")).isEqualTo(new InText(null, Words.paragraph(2), 2));
        secretariat.writes("They met.", "They spoke of icebergs.", "Every drop is counted.");
        assertThat(onlyPlace(secretariat, "icebergs").revision()).isNull();
        findsNothing(secretariat, "glaciers");
        for (Actor actor : List.of(norland, norland.expert(), observer, director, administrator, suderland)) {
            findsNothing(actor, "icebergs");
            findsNothing(actor, "waters");
        }
    }

    @Test
    void theNewestTextThatHasItIsNamed() {
        secretariat.circulates("On shared waters");
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met.", "They spoke of lakes.", "Every drop is counted.");
        assertThat(onlyPlace(secretariat, "drop").revision()).isNull();
        assertThat(onlyPlace(secretariat, "rivers").revision()).isZero();
        assertThat(onlyPlace(norland, "drop").revision()).isZero();
        findsNothing(norland, "lakes");
        secretariat.circulates(sitting.inAWeek());
        assertThat(onlyPlace(norland, "drop").revision()).isEqualTo(1);
        assertThat(onlyPlace(norland, "rivers").revision()).isZero();
        assertThat(onlyPlace(norland, "lakes").revision()).isEqualTo(1);
    }

    @Test
    void whoJoinsLateFindsNothingOfEarlierRounds() {
        secretariat.circulates("On shared waters");
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met.", "They spoke of lakes.", "Every drop is counted.");
        suderland.members().forEach(secretariat::gives);
        findsNothing(suderland, "drop");
        secretariat.circulates(sitting.inAWeek());
        finds(suderland, "lakes");
        findsNothing(suderland, "rivers");
    }

    @Test
    void aTextUnderEmbargoIsFoundByWhoReadsItAndByNobodyElse() {
        secretariat.circulates("On shared waters");
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met.", "They spoke of geysers.", "Every drop is counted.");
        secretariat.submits();
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        finds(secretariat, "geysers");
        finds(director, "geysers");
        for (Actor actor : List.of(norland, norland.expert(), estavia, observer, administrator, suderland)) {
            findsNothing(actor, "geysers");
        }
        director.publishesNow();
        engine.knocks();
        finds(norland, "geysers");
    }

    @Test
    void aRightThatWasTakenAwayAMomentAgoFindsNothing() {
        secretariat.circulates("On shared waters");
        norland.comments(2, "And lakes?");
        finds(observer, "rivers");
        finds(observer, "lakes");
        secretariat.takes(Member.of(observer.id(), Role.OBSERVER));
        findsNothing(observer, "rivers");
        findsNothing(observer, "lakes");
        findsNothing(observer, "waters");
        finds(estavia, "rivers");
        house.flow().removeOrganization(secretariat.voice(), sitting.edition(), estavia.organization(), "Left");
        findsNothing(estavia, "rivers");
        findsNothing(estavia, "lakes");
    }

    @Test
    void whatWasSaidIsFoundWithItsReplies() {
        secretariat.circulates("On shared waters");
        Comment comment = norland.comments(2, "And the fjords?");
        estavia.replies(comment, "Fjords are seas.");
        List<SaidThere> said = found(observer, "fjord").said();
        assertThat(said).hasSize(2).allSatisfy(there -> {
            assertThat(there.comment()).isEqualTo(comment.id());
            assertThat(there.paragraph()).isEqualTo(2);
        });
        assertThat(said).extracting(SaidThere::isReply).containsExactlyInAnyOrder(false, true);
        assertThat(said)
                .extracting(there -> marked(there.excerpt()))
                .containsExactlyInAnyOrder("And the [fjords]?", "[Fjords] are seas.");
    }

    @Test
    void whatWasRewordedIsFoundAsItReadsNow() {
        secretariat.circulates("On shared waters");
        norland.rewords(norland.comments(2, "And the fjords?"), "And the lagoons?");
        finds(estavia, "lagoons");
        findsNothing(estavia, "fjords");
        findsNothing(secretariat, "fjords");
    }

    @Test
    void theWordingOfAProposalIsFound() {
        secretariat.circulates("On shared waters");
        norland.proposes(2, "They spoke of estuaries.", "More precise");
        assertThat(marked(found(estavia, "estuaries").said().getFirst().excerpt()))
                .contains("[estuaries]");
        norland.rewords(norland.seesComments().getFirst(), "Even more precise");
        finds(estavia, "estuaries");
    }

    @Test
    void whatWasWithdrawnIsFoundByItsAuthorAndTheSecretariatAlone() {
        secretariat.circulates("On shared waters");
        Comment comment = norland.comments(2, "And the fjords?");
        estavia.replies(comment, "Geography is not for voting.");
        norland.withdraws(comment);
        finds(norland, "fjords");
        finds(secretariat, "fjords");
        for (Actor actor : List.of(norland.expert(), estavia, observer, director)) {
            findsNothing(actor, "fjords");
            finds(actor, "geography");
        }
    }

    @Test
    void draftersNotesAreTheSecretariats() {
        secretariat.circulates("On shared waters");
        Comment note = secretariat.notes(2, "Norland will grumble.");
        secretariat.replies(note, "They always grumble, even in sunshine.");
        assertThat(found(secretariat, "grumble").said()).hasSize(2).allMatch(SaidThere::draftersNote);
        for (Actor actor : List.of(norland, norland.expert(), estavia, observer, director, administrator)) {
            findsNothing(actor, "grumble");
            findsNothing(actor, "sunshine");
        }
    }

    @Test
    void inABlindRoundNobodyFindsWhatOthersSay() {
        secretariat.starts("On shared waters");
        secretariat.circulatesBlind(norland, estavia);
        norland.comments(2, "And the fjords?");
        finds(norland, "fjords");
        finds(norland.expert(), "fjords");
        finds(secretariat, "fjords");
        for (Actor actor : List.of(estavia, estavia.expert(), observer, director)) {
            findsNothing(actor, "fjords");
        }
        secretariat.closesEarly("Enough");
        finds(estavia, "fjords");
    }

    @Test
    void manyHiddenWordsPushNoVisibleOnesOut() {
        secretariat.starts("On shared waters");
        secretariat.circulatesBlind(norland, estavia);
        for (int n = 0; n < 60; n++) {
            norland.speaksOf("fjords fjords fjords");
        }
        estavia.speaksOf("Among many other things one may think of fjords when one speaks about waters.");
        assertThat(found(estavia, "fjords").said()).hasSize(1);
        assertThat(found(norland, "fjords").said()).hasSize(50);
    }

    @Test
    void markupIsWords() {
        starts(opening(
                "On <b>shared</b> waters", Locale.ENGLISH, "They said <script>alert(1)</script> and/or <img src=x>."));
        secretariat.circulates(sitting.inAWeek());
        norland.comments(1, "Is <i>tidal</i> so?");
        assertThat(marked(found(norland, "<script>").texts().getFirst().excerpt()))
                .isEqualTo("They said <[script]>alert(1)</[script]> and/or <img src=x>.");
        finds(norland, "alert");
        assertThat(marked(found(norland, "tidal").said().getFirst().excerpt())).isEqualTo("Is <i>[tidal]</i> so?");
        assertThat(marked(found(norland, "shared").texts().getFirst().excerpt()))
                .startsWith("On <b>[shared]</b> waters");
    }

    @Test
    void whatCannotBeSearchedForIsRefusedInWords() {
        secretariat.circulates("On shared waters");
        for (String nothing : List.of("", "   ", "\t")) {
            changesNothing("words.missing", () -> found(norland, nothing));
        }
        changesNothing("words.too-long", () -> found(norland, "a".repeat(10_000)));
        for (String strange : List.of("ri\u0000vers", "\uD800rivers", "rivers\uDC00", "\u0007rivers", "\u202Erivers")) {
            changesNothing("words.strange", () -> found(norland, strange));
        }
        for (String operator :
                List.of("\"", "-", "|", "&", "!", "(", ")", ":", "*", "\" - | & ! ( ) : *", "\\", "'", "%%%%")) {
            changesNothing("search.no-word", () -> found(norland, operator));
        }
        for (String small : List.of("the", "of the", "\"the\"", "-the", "or or or", "-rivers", "-rivers -lakes")) {
            changesNothing("search.only-small-words", () -> found(norland, small));
        }
    }

    @Test
    void oddWordsAreWords() {
        secretariat.circulates("On shared waters");
        for (String odd : List.of(
                "rivers:*",
                "rivers & ( !",
                "'; drop table revision; --",
                "\"unfinished",
                "a\\'b",
                "rivers' or '1'='1",
                "$1",
                "%rivers%",
                "x".repeat(200),
                "\uD83D\uDE00 rivers")) {
            assertThat(found(norland, odd)).as(odd).isNotNull();
        }
        finds(norland, "rivers:*");
        finds(norland, "\uD83D\uDE00 rivers");
        finds(norland, "rivers");
    }

    @Test
    void eachLanguageIsReadInItsOwnWay() {
        starts(opening("О водах", Locale.forLanguageTag("ru"), "Министры говорили о реках."));
        assertThat(marked(found(secretariat, "РЕКИ").texts().getFirst().excerpt()))
                .isEqualTo("Министры говорили о [реках].");
        secretariat.clearsTheTable();
        starts(opening("Sur les eaux", Locale.FRENCH, "Les régions se sont engagées à Córdoba."));
        for (String words : List.of("régions", "region", "CORDOBA", "engager")) {
            finds(secretariat, words);
        }
        secretariat.clearsTheTable();
        starts(opening("关于水资源", Locale.forLanguageTag("zh"), "各国讨论了水资源管理问题。"));
        assertThat(marked(found(secretariat, "资源管理").texts().getFirst().excerpt()))
                .contains("[资][源][管][理]");
        findsNothing(secretariat, "源资");
        secretariat.clearsTheTable();
        starts(opening("عن المياه", Locale.forLanguageTag("ar"), "ناقش الوزراء إدارة المياه المشتركة."));
        finds(secretariat, "المياه");
        finds(secretariat, "الوزراء");
        secretariat.clearsTheTable();
        starts(opening("Про води", Locale.forLanguageTag("uk"), "Міністри говорили про річки."));
        finds(secretariat, "річки");
        finds(secretariat, "річ");
    }

    @Test
    void aVeryLongParagraphIsFoundByItsBeginningAndCanBeCirculated() {
        String many =
                Stream.iterate(1, n -> n + 1).limit(60_000).map(n -> "w" + n).collect(Collectors.joining(" "));
        starts(opening("On shared waters", Locale.ENGLISH, "Beginnings " + many + " endings"));
        secretariat.circulates(sitting.inAWeek());
        assertThat(onlyPlace(norland, "beginnings").paragraph()).isEqualTo(1);
        findsNothing(norland, "endings");
    }

    @Test
    void notesOfATextAreFoundWithTheirParagraph() {
        String doc = """
                {"type":"doc","content":[{"type":"heading","attrs":{"id":"b0000000009","level":1},"content":[
                {"type":"text","text":"Opening"}]},{"type":"paragraph","attrs":{"id":"b0000000001"},"content":[
                {"type":"text","text":"They met"},{"type":"footnote","content":[{"type":"text","text":"In a tavern"}]},
                {"type":"text","text":" in Norhaven."}]}]}""";
        Start start = sitting.opening("On shared waters");
        starts(new Start(
                start.meeting(),
                start.frame(),
                Locale.ENGLISH,
                org.communique.drafting.text.Body.read(doc),
                start.members()));
        secretariat.circulates(sitting.inAWeek());
        assertThat(onlyPlace(norland, "tavern").paragraph()).isEqualTo(1);
        assertThat(onlyPlace(norland, "\"met in norhaven\"").block().value()).isEqualTo("b0000000001");
        assertThat(onlyPlace(norland, "opening").paragraph()).isNull();
    }

    @Test
    void onlySoManyTextsAreSearchedAsTheyAreBeingWritten() {
        for (int n = 1; n <= 21; n++) {
            secretariat.clearsTheTable();
            starts(opening("On waters", Locale.ENGLISH, "They spoke of geysers."));
        }
        Found found = found(secretariat, "geysers");
        assertThat(found.texts()).hasSize(20);
        assertThat(found.notAsTheyStand()).isEqualTo(1);
        assertThat(Objects.requireNonNull(found(norland, "geysers")).notAsTheyStand())
                .isZero();
    }
}
