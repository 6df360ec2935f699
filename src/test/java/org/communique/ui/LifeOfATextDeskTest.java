package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.drafting.Member;
import org.communique.rights.Role;
import org.communique.story.Actor;
import org.junit.jupiter.api.Test;

/** The life of the text in the room: looked at, played back and brought back. */
class LifeOfATextDeskTest extends ViewTest {

    private static final String RESTORE = "Bring the text back to this moment";

    @Test
    void theSecretariatGoesThroughTheLifeOfTheText() {
        written();
        Desk desk = lifeAt(secretariat);
        assertThat(desk.words("life-where")).contains(secretariat.name() + " wrote until", "Moment 3 of 3");
        assertThat(desk.words("life-words")).contains("deleted: Every drop is counted.");
        desk.presses("Earlier");
        assertThat(desk.words("life-where")).contains("1 paragraph differs from the moment before", "Moment 2 of 3");
        assertThat(desk.words("life-words")).contains("They spoke of riversinserted: and lakes.");
        desk.presses("Earlier");
        assertThat(desk.words("life-where")).contains(secretariat.name() + " began the text:", "Moment 1 of 3");
        assertThat(desk.words("life-words")).contains("They spoke of rivers.").doesNotContain("inserted:");
        assertThat(desk.isOffered("Earlier")).isFalse();
        desk.presses("Later");
        assertThat(desk.words("life-where")).contains("Moment 2 of 3");
    }

    @Test
    void sliderAndListLeadToTheSameMoment() {
        written();
        Desk desk = lifeAt(secretariat).slidesTo(1);
        assertThat(desk.words("life-where")).contains("Moment 1 of 3");
        assertThat(desk.chosenInList("All moments")).contains(secretariat.name());
        desk.choosesInList("All moments", 0);
        assertThat(desk.words("life-where")).contains("Moment 3 of 3");
        assertThat(desk.isAtOnSlider()).isEqualTo(3);
    }

    @Test
    void frozenCopiesAreMarkedByName() {
        written();
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        secretariat.writes("Quite another text.");
        Desk desk = lifeAt(secretariat);
        assertThat(desk.buttonsIn("life-marks")).isEqualTo("Rev.0");
        desk.presses("Rev.0");
        assertThat(desk.words("life-where")).contains("Rev.0, circulated", "Moment 3 of 4");
        assertThat(desk.chosenInList("All moments")).endsWith("Rev.0, circulated");
    }

    @Test
    void itIsPlayedAMomentASecondAndStopsAtTheEnd() {
        written();
        Desk desk = lifeAt(secretariat).presses("Play");
        assertThat(desk.words("life-where")).contains("Moment 1 of 3");
        desk.aSecondPasses();
        assertThat(desk.words("life-where")).contains("Moment 2 of 3");
        desk.presses("Pause").aSecondPasses();
        assertThat(desk.words("life-where")).contains("Moment 2 of 3");
        desk.presses("Play").aSecondPasses();
        assertThat(desk.words("life-where")).contains("Moment 3 of 3");
        assertThat(desk.buttonsIn("life-buttons")).contains("Play");
    }

    @Test
    void eachParagraphSaysWhoWroteItLast() {
        written();
        Desk desk = lifeAt(secretariat).presses("Earlier");
        assertThat(desk.words("life-words")).contains(secretariat.name() + ", ");
        assertThat(desk.words("life-writers")).contains("in the time of UTC");
    }

    @Test
    void theTextIsBroughtBackAfterSayingWhatThatDoes() {
        written();
        Desk desk = lifeAt(secretariat);
        assertThat(desk.isOffered(RESTORE)).isFalse();
        desk.slidesTo(1).presses(RESTORE);
        assertThat(desk.dialog()).contains("2 paragraphs change.", "Nothing is lost", "Those who write now see it");
        desk.presses("Bring back");
        assertThat(desk.told()).contains("The text reads again as at");
        assertThat(desk.hasADialogOpen()).isFalse();
        assertThat(desk.words("life-where")).contains("Moment 4 of 4");
        assertThat(desk.words("life-words")).contains("They spoke of rivers");
        desk.presses("What was done");
        assertThat(desk.words("history")).contains("brought the text back to how it was before");
    }

    @Test
    void theLifeGoesOnWhileSomebodyLooksAtAMomentOfIt() {
        written();
        Desk desk = lifeAt(secretariat).slidesTo(2);
        secretariat.gives(Member.of(observer.id(), Role.SECRETARIAT));
        house.drafting().restoreText(observer.voice(), sitting.edition(), 0);
        assertThat(desk(secretariat).looksUp().words("life-where")).contains("Moment 2 of 4");
    }

    @Test
    void duringAReviewItIsLookedAtOnly() {
        written();
        secretariat.circulates(sitting.inAWeek());
        Desk desk = lifeAt(secretariat).slidesTo(1);
        assertThat(desk.words("life-where")).contains("Moment 1 of 3");
        assertThat(desk.isOffered(RESTORE)).isFalse();
    }

    @Test
    void aTextThatNobodyChangedHasOneMoment() {
        secretariat.starts("On shared rivers");
        Desk desk = lifeAt(secretariat);
        assertThat(desk.words("life-where")).contains("began the text", "Moment 1 of 1");
        assertThat(desk.buttonsIn("life-buttons")).isEmpty();
    }

    @Test
    void nobodyElseSeesIt() {
        written();
        secretariat.circulates(sitting.inAWeek());
        for (Actor other : java.util.List.of(norland, norland.expert(), observer, director)) {
            Desk desk = roomOf(other).turnsTo("History");
            assertThat(desk.words("history")).contains("circulated Rev.0").doesNotContain("The life of the text");
        }
    }

    private void written() {
        secretariat.starts("On shared rivers");
        secretariat.writes(
                "The ministers met in Norhaven.", "They spoke of rivers and lakes.", "Every drop is counted.");
        house.now().pass(java.time.Duration.ofMinutes(3));
        secretariat.writes("The ministers met in Norhaven.", "They spoke of rivers and lakes.");
    }

    private Desk lifeAt(Actor actor) {
        return roomOf(actor).turnsTo("History").presses("The life of the text");
    }
}
