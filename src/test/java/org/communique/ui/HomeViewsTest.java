package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.junit.jupiter.api.Test;

/** What is on the desk, each kind by itself at an address of its own. */
class HomeViewsTest extends ViewTest {

    private void threeCommuniques() {
        secretariat.circulates("On shared rivers");
        secretariat.clearsTheTable();
        secretariat.starts("On a short notice");
        secretariat.circulates(sitting.in(Duration.ofDays(2)));
        secretariat.clearsTheTable();
        secretariat.starts("Another draft");
    }

    @Test
    void eachViewStandsAloneAndSaysHowMuchIsInTheOthers() {
        threeCommuniques();
        Desk desk = desk(secretariat).opens("");
        assertThat(desk.words()).contains("At a glance", "Waits for you: 1", "You wait for others: 2", "All: 3");
        assertThat(desk.opens("?view=mine").words("waits")).contains("Write the draft", "Another draft");
        assertThat(desk.words()).doesNotContain("Next deadline", "organizations have not answered");
        assertThat(desk.opens("?view=others").words())
                .contains("2 organizations have not answered yet")
                .doesNotContain("Write the draft");
        assertThat(desk.opens("?view=all").words())
                .contains("3 of 3")
                .doesNotContain("organizations have not answered");
    }

    @Test
    void aCardSaysDeadlineAnswersAndOpenCommentsAsFarAsThePersonMaySeeThem() {
        secretariat.circulates("On shared rivers");
        norland.supports();
        norland.comments(2, "And lakes?");
        secretariat.notes(2, "Hm");
        assertThat(desk(secretariat).opens("?view=all").words("card"))
                .contains("Review", "Closes in", "1 of 2 answered", "1 comment has no answer yet");
        assertThat(desk(norland).opens("?view=all").words("card"))
                .contains("Review", "Closes in", "1 of 2 answered")
                .doesNotContain("comment");
    }

    @Test
    void aTaskSaysWhoAsks() {
        secretariat.circulates("On shared rivers");
        assertThat(desk(norland).opens("?view=mine").words("waits"))
                .contains("The secretariat asks for the position of NWB");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        assertThat(desk(director).opens("?view=mine").words("waits")).contains("Submitted by the secretariat.");
    }

    @Test
    void whatIsChosenStandsInTheAddressAndComesBackWithIt() {
        threeCommuniques();
        Desk desk = desk(secretariat).opens("?view=all");
        desk.selects("Stage", Stage.IN_REVIEW);
        assertThat(desk.address()).isEqualTo("?view=all&stage=in-review");
        desk.types("Words in the title", "rivers").selects("Your role", Role.SECRETARIAT);
        assertThat(desk.address()).isEqualTo("?view=all&role=secretariat&stage=in-review&words=rivers");
        assertThat(desk.words("cards")).contains("On shared rivers").doesNotContain("short notice", "Another");
        String address = desk.address();
        desk.opens("search").opens(address);
        assertThat(desk.words("cards")).contains("On shared rivers").doesNotContain("short notice", "Another");
        assertThat(desk.selected("Stage")).isEqualTo("IN_REVIEW");
        assertThat(desk.typed("Words in the title")).isEqualTo("rivers");
        desk.presses("Show all again");
        assertThat(desk.address()).isEqualTo("?view=all");
        assertThat(desk.words()).contains("3 of 3");
    }

    @Test
    void communiquesStandInTheOrderThatIsAskedFor() {
        threeCommuniques();
        Desk desk = desk(secretariat);
        assertThat(desk.opens("?view=all").words("cards"))
                .containsSubsequence("On a short notice", "On shared rivers", "Another draft");
        assertThat(desk.opens("?view=all&order=title").words("cards"))
                .containsSubsequence("Another draft", "On a short notice", "On shared rivers");
        assertThat(desk.opens("?view=all&order=last-step").words("cards"))
                .containsSubsequence("Another draft", "On a short notice", "On shared rivers");
    }

    @Test
    void whatHappensMeanwhileChangesTheListAndNotTheFilters() {
        threeCommuniques();
        Desk desk = desk(secretariat).opens("?view=all&stage=in-review");
        Object filters = desk.piece("choosing");
        assertThat(desk.words()).contains("2 of 3");
        desk(norland);
        secretariat.circulates(sitting.inAWeek());
        assertThat(desk(secretariat).looksUp().words()).contains("3 of 3", "Another draft");
        assertThat(desk.piece("choosing")).isSameAs(filters);
        assertThat(desk.selected("Stage")).isEqualTo("IN_REVIEW");
        assertThat(desk.address()).isEqualTo("?view=all&stage=in-review");
    }

    @Test
    void anAddressWithOddWordsShowsTheDeskAllTheSame() {
        threeCommuniques();
        for (String odd : List.of(
                "?view=nonsense",
                "?view=all&stage=x&year=99999999999&role=king&order=%00",
                "?view=all&words=" + "a".repeat(10_000),
                "?view=all&series=%3Cscript%3E",
                "?view=all&view=mine&stage",
                "?%F0%9F=1")) {
            assertThat(desk(secretariat).opens(odd).title()).as(odd).contains("Your desk");
            assertThat(desk(secretariat).markup()).isEmpty();
        }
        assertThat(desk(secretariat).opens("?view=all&words=nowhere").words())
                .contains("None of your communiqués is like this.");
    }

    @Test
    void emptyDesksSayWhatComesThere() {
        assertThat(desk(norland).opens("?view=mine").words()).contains("Nothing waits for you now.");
        assertThat(desk(norland).opens("?view=others").words()).contains("You wait for nobody.");
        assertThat(desk(norland).opens("?view=all").words()).contains("You have no part in a communiqué yet.");
        assertThat(desk(secretariat).opens("?view=all").words()).contains("Start one from last meeting’s text");
    }
}
