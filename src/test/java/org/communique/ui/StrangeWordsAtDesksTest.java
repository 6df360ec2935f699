package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people type stays what they typed: never markup, and never a place that the program fills. */
class StrangeWordsAtDesksTest extends ViewTest {

    private static final String ATTACK = "<img src=x onerror=alert(1)><b>bold</b>";

    @Test
    void markupInATitleIsShownAsText() {
        secretariat.circulates("On rivers " + ATTACK);
        assertThat(roomOf(norland).title()).isEqualTo("On rivers " + ATTACK);
        assertThat(desk(norland).words()).contains(ATTACK);
        nothingIsMarkup(desk(norland));
        assertThat(desk(norland).goesHome().words("waits")).contains(ATTACK);
        nothingIsMarkup(desk(norland));
    }

    @Test
    void markupInCommentsAndReasonsIsShownAsText() {
        secretariat.circulates("On shared rivers");
        norland.comments(1, "A word " + ATTACK);
        norland.objects("Because " + ATTACK, "Without " + ATTACK);
        secretariat.closesEarly("Enough " + ATTACK);
        Desk desk = roomOf(secretariat);
        assertThat(desk.words("aside")).contains("A word " + ATTACK);
        nothingIsMarkup(desk);
        assertThat(desk.turnsTo("Review").words()).contains("Because " + ATTACK, "Would clear it: Without " + ATTACK);
        nothingIsMarkup(desk);
        assertThat(desk.turnsTo("History").words()).contains("closed round 1 early: Enough " + ATTACK);
        nothingIsMarkup(desk);
        assertThat(desk(norland).goesHome().words()).contains("Round 1 has closed");
        nothingIsMarkup(desk(norland));
    }

    @Test
    void markupInTheTextItselfIsShownAsText() {
        secretariat.starts("On shared rivers");
        secretariat.writes("They spoke of " + ATTACK, "<script>alert(2)</script>");
        secretariat.circulates(sitting.inAWeek());
        assertThat(roomOf(norland).words()).contains("They spoke of " + ATTACK, "<script>alert(2)</script>");
        nothingIsMarkup(desk(norland));
    }

    @Test
    void bracesAndApostrophesInReasonsStayAsTheyWereTyped() {
        String reason = "See {who} and {round}, it's {0} '{1}'";
        secretariat.circulates("It's {0} and {who}");
        secretariat.movesDeadlineTo(java.time.Duration.ofDays(3), reason);
        assertThat(roomOf(secretariat).turnsTo("History").words()).contains(reason);
        assertThat(desk(norland).goesHome().words()).contains("(" + reason + ")", "It's {0} and {who}");
        roomOf(norland).presses("State our position");
        assertThat(desk(norland).title()).isEqualTo("It's {0} and {who}");
    }

    private static void nothingIsMarkup(Desk desk) {
        assertThat(desk.markup())
                .allSatisfy(html -> assertThat(html)
                        .doesNotContain("<img")
                        .doesNotContain("<b>")
                        .doesNotContain("<script"));
    }
}
