package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.communique.story.Actor;
import org.junit.jupiter.api.Test;

/** Home shows first what waits for the person, then the rest. */
class HomeDeskTest extends ViewTest {

    private static final String NOTHING = "Nothing waits for you now.";

    @Test
    void theSecretariatIsAskedToWriteAndThenWaitsForOthers() {
        secretariat.starts("On shared rivers");
        assertThat(desk(secretariat).goesHome().words("waits")).contains("Write the draft", "On shared rivers");
        secretariat.circulates(sitting.inAWeek());
        assertThat(desk(secretariat).goesHome().words("waits")).contains(NOTHING);
        assertThat(desk(secretariat).words("awaited")).contains("2 organizations have not answered yet");
        norland.supports();
        assertThat(desk(secretariat).goesHome().words("awaited")).contains("1 organization has not answered yet");
        secretariat.closesEarly("Enough");
        assertThat(desk(secretariat).goesHome().words("waits")).contains("Consolidate");
    }

    @Test
    void theHeadIsAskedToRespondAndFindsTheAnswerAgain() {
        secretariat.circulates("On shared rivers");
        Desk desk = desk(norland).goesHome();
        assertThat(desk.words("waits")).contains("Respond to the review", "On shared rivers", "Closes in");
        assertThat(desk.buttonsIn("waits")).isEqualTo("[Respond to the review]");
        norland.supports();
        assertThat(desk.goesHome().words("waits")).contains(NOTHING);
        assertThat(desk.words("answered")).contains("On shared rivers", "Look or change");
    }

    @Test
    void theButtonOfATaskLeadsIntoTheRoom() {
        secretariat.circulates("On shared rivers");
        desk(norland).goesHome().presses("Respond to the review");
        assertThat(desk(norland).title()).isEqualTo("On shared rivers");
        assertThat(desk(norland).buttonsIn("room-buttons")).isEqualTo("[State our position]");
    }

    @Test
    void theExpertAndTheObserverHaveNothingToAnswer() {
        secretariat.circulates("On shared rivers");
        for (Actor actor : new Actor[] {norland.expert(), observer}) {
            Desk desk = desk(actor).goesHome();
            assertThat(desk.words("waits")).contains(NOTHING);
            assertThat(desk.buttonsIn("waits")).isEmpty();
            assertThat(desk.words("cards")).contains("On shared rivers");
        }
    }

    @Test
    void theApproverIsAskedToApprove() {
        secretariat.circulates("On shared rivers");
        secretariat.closesEarly("Enough");
        assertThat(desk(director).goesHome().words("waits")).contains(NOTHING);
        secretariat.submits();
        Desk desk = desk(director).goesHome();
        assertThat(desk.words("waits")).contains("Approve the text", "On shared rivers");
        assertThat(desk.buttonsIn("waits")).isEqualTo("[Approve the text]");
        assertThat(desk(secretariat).goesHome().words("awaited")).contains("waits for the approver’s decision.");
    }

    @Test
    void theAdministratorSeesNoTitleAnywhere() {
        secretariat.circulates("On the secret of rivers");
        assertThat(desk(administrator).goesHome().words()).contains(NOTHING).doesNotContain("secret of rivers");
        desk(administrator).opens("administration");
        for (String tab : new String[] {"Organizations", "Steps that failed", "Record", "People"}) {
            desk(administrator).turnsTo(tab);
            assertThat(desk(administrator).words()).doesNotContain("secret of rivers");
        }
        roomOf(administrator);
        assertThat(desk(administrator).title()).isEqualTo("There is nothing here");
    }

    @Test
    void nobodyHasOtherPeoplesCommuniquesOnTheDesk() {
        secretariat.circulates("On shared rivers");
        assertThat(desk(suderland).goesHome().words()).doesNotContain("On shared rivers");
    }

    @Test
    void onlyWhoMayStartIsOfferedTo() {
        secretariat.starts("On shared rivers");
        assertThat(desk(secretariat).goesHome().buttonsIn("desk-heading")).isEqualTo("[New communiqué]");
        for (Actor actor : new Actor[] {norland, director, observer, administrator}) {
            assertThat(desk(actor).goesHome().buttonsIn("desk-heading")).isEmpty();
            desk(actor).opens("start");
            assertThat(desk(actor).words()).contains("Starting a communiqué is not among your rights.");
            assertThat(desk(actor).buttonsIn("form-foot")).isEmpty();
        }
        desk(secretariat).opens("start");
        assertThat(desk(secretariat).buttonsIn("form-foot")).isEqualTo("[Start the communiqué]");
    }

    @Test
    void nothingMovesOnADeskForWhatItsPersonMayNotKnowOf() {
        secretariat.starts("On shared rivers");
        Object shown = desk(suderland).goesHome().piece("waits");
        secretariat.circulates(sitting.inAWeek());
        suderland.members().forEach(secretariat::gives);
        assertThat(desk(suderland).looksUp().piece("waits")).isSameAs(shown);
        house.flow().addOrganization(secretariat.voice(), sitting.edition(), suderland.organization());
        assertThat(desk(suderland).looksUp().piece("waits")).isNotSameAs(shown);
    }

    @Test
    void newsStayNewWhileTheDeskIsOpen() {
        secretariat.circulates("On shared rivers");
        Desk desk = desk(norland).goesHome();
        assertThat(desk.words("news-line")).contains("new");
        estavia.supports();
        assertThat(desk(norland).looksUp().words("news-line")).contains("new");
        roomOf(norland);
        assertThat(desk(norland).goesHome().words("news-line")).doesNotStartWith("new");
    }

    @Test
    void whatComesToADeskThatIsOnlyOpenIsStillNewWhenItIsOpenedAgain() {
        secretariat.starts("On shared rivers");
        desk(norland).goesHome();
        desk(secretariat);
        secretariat.circulates(sitting.inAWeek());
        assertThat(desk(norland).looksUp().words("news-line")).startsWith("new");
        roomOf(norland);
        assertThat(desk(norland).goesHome().words("news-line")).startsWith("new");
        roomOf(norland);
        assertThat(desk(norland).goesHome().words("news-line")).doesNotStartWith("new");
    }

    @Test
    void whatClosesSoonestStandsFirst() {
        secretariat.circulates("On shared rivers");
        secretariat.clearsTheTable();
        secretariat.starts("On a short notice");
        secretariat.circulates(sitting.in(Duration.ofDays(2)));
        assertThat(desk(norland).goesHome().words())
                .containsSubsequence("Waits for you", "On a short notice", "On shared rivers", "Your communiqués");
    }

    @Test
    void whoKnewAnAbandonedCommuniqueReadsThatItIsAndWhy() {
        secretariat.circulates("On shared rivers");
        desk(norland).goesHome();
        desk(secretariat);
        secretariat.abandons("No agreement");
        String abandoned = "The communiqué “On shared rivers” was abandoned: No agreement";
        assertThat(desk(norland).looksUp().words("waits")).contains(NOTHING);
        for (Actor actor : new Actor[] {norland, norland.expert(), observer, director, secretariat}) {
            assertThat(desk(actor).goesHome().words("news-line")).contains(abandoned);
            assertThat(desk(actor).words()).doesNotContain("They spoke of rivers");
        }
        assertThat(desk(suderland).goesHome().words()).doesNotContain("shared rivers");
    }

    @Test
    void anOpenHomeFollowsWhatOthersDo() {
        secretariat.starts("On shared rivers");
        desk(norland).goesHome();
        assertThat(desk(norland).words("waits")).contains(NOTHING);
        desk(secretariat);
        secretariat.circulates(sitting.inAWeek());
        assertThat(desk(norland).looksUp().words("waits")).contains("Respond to the review");
        assertThat(desk(norland).words()).contains("Round 1 is open until");
    }
}
