package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.review.Comment;
import org.communique.story.Actor;
import org.junit.jupiter.api.Test;

/** The desk on which somebody searches. */
class SearchDeskTest extends ViewTest {

    private static final String NOTHING = "Nothing you may read has these words.";

    @Test
    void beforeAWordIsTypedItSaysWhatCanBeSearched() {
        assertThat(desk(norland).opens("search").words()).contains("Search in the titles, texts and comments");
        assertThat(desk(norland).opens("search?q=%20%20").words()).contains("Search in the titles, texts and comments");
    }

    @Test
    void aPlaceIsOneClickAwayFromItsParagraph() {
        secretariat.circulates("On shared waters");
        Desk desk = desk(norland).opens("search?q=rivers");
        assertThat(desk.words()).contains("1 place", "On shared waters", "Rev.0", "¶2", "They spoke of rivers .");
        assertThat(desk.typedInto("search-words")).isEqualTo("rivers");
        assertThat(link(desk)).isEqualTo("/desk/communiques/" + slug() + "?revision=0#line-" + line());
        assertThat(desk.markup()).isEmpty();
    }

    /** What was reworded since is read where it stood. */
    @Test
    void aPlaceInAnEarlierRevisionLeadsToThatRevision() {
        secretariat.circulates("On shared waters");
        secretariat.closesEarly("All have spoken");
        secretariat.writes("Ministers met.", "They spoke of lakes.", "Every drop is counted.");
        secretariat.circulates(sitting.inAWeek());
        Desk found = desk(norland).opens("search?q=rivers");
        String address = link(found);
        assertThat(address).contains("?revision=0#line-");
        Desk room = desk(norland).opens(address.substring("/desk/".length(), address.indexOf('#')));
        assertThat(room.words("reading")).contains("They spoke of rivers.").doesNotContain("lakes");
    }

    @Test
    void whatWasSaidIsOneClickAway() {
        secretariat.circulates("On shared waters");
        Comment comment = norland.comments(2, "And the fjords?");
        Desk desk = desk(observer).opens("search?q=fjords");
        assertThat(desk.words()).contains("Comment", "¶2", "And the fjords ?", norland.name());
        assertThat(link(desk))
                .isEqualTo(
                        "/desk/communiques/" + slug() + "#said-" + comment.id().value());
    }

    @Test
    void wordsInTheFieldLeadToTheirAddress() {
        secretariat.circulates("On shared waters");
        Desk desk = desk(norland).opens("search");
        desk.typesInto("search-words", "every drop & more -mud").presses("Search");
        assertThat(desk.address()).isEqualTo("search?q=every%20drop%20%26%20more%20-mud");
        desk.typesInto("search-words", "every drop").presses("Search");
        assertThat(desk.words()).contains("Every drop is counted.");
    }

    @Test
    void whatCannotBeSearchedForIsSaidOnTheDesk() {
        secretariat.circulates("On shared waters");
        Desk desk = desk(norland);
        assertThat(desk.opens("search?q=the").words()).contains("This is found in every text.");
        assertThat(desk.opens("search?q=%22-%7C").words()).contains("There is no word in this.");
        assertThat(desk.opens("search?q=a%00b").words()).contains("characters in it that cannot be kept");
        assertThat(desk.opens("search?q=" + "a".repeat(10_000)).words()).contains("longer than 200 characters");
        assertThat(desk.opens("search?q=rivers").words()).contains("1 place");
    }

    @Test
    void whoMayNotReadItIsAnsweredAsIfItWereNotThere() {
        secretariat.starts("On shared waters");
        for (Actor actor : new Actor[] {norland, norland.expert(), observer, director, administrator, suderland}) {
            String nonsense = desk(actor).opens("search?q=xyzzyplugh").words();
            assertThat(nonsense).contains(NOTHING, "No places");
            for (String hidden : new String[] {"rivers", "waters", "norhaven"}) {
                assertThat(desk(actor).opens("search?q=" + hidden).words())
                        .as(actor.name())
                        .isEqualTo(nonsense);
            }
        }
    }

    @Test
    void markupIsShownAsWords() {
        secretariat.circulates("On <b>waters</b>");
        norland.comments(2, "<script>alert('fjords')</script>");
        Desk desk = desk(norland).opens("search?q=fjords");
        assertThat(desk.words()).contains("<script>alert('", "fjords", "')</script>", "On <b>waters</b>");
        assertThat(desk.markup()).isEmpty();
        assertThat(desk.opens("search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
                        .markup())
                .isEmpty();
    }

    private String slug() {
        return house.reading()
                .communique(
                        house.reading().edition(sitting.edition()).identity().communique())
                .slug();
    }

    private String line() {
        return house.reading()
                .revisions(norland.voice(), sitting.edition())
                .getFirst()
                .text()
                .body()
                .blocks()
                .get(1)
                .id()
                .value();
    }

    private static String link(Desk desk) {
        return desk.links().stream()
                .filter(href -> href.contains("#"))
                .findFirst()
                .orElseThrow();
    }
}
