package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.communique.drafting.text.Block;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Proposal.Operation;
import org.communique.review.Support.Side;
import org.communique.story.Words;
import org.junit.jupiter.api.Test;

/** Comments, replies and proposals as they are made and answered at the desks. */
class ConversationsDeskTest extends ViewTest {

    private Block paragraph(String words) {
        return Words.body("One.", words).blocks().get(1);
    }

    private Comment only() {
        return secretariat.seesComments().getFirst();
    }

    @Test
    void aReplyStandsBelowItsComment() {
        secretariat.circulates("On shared rivers");
        norland.comments(2, "Lakes as well");
        Desk desk = roomOf(estavia).presses("Reply").types("Reply", "And wells").presses("Reply");
        assertThat(desk.told()).contains("Your reply is kept.");
        assertThat(roomOf(norland).words("reply")).contains("And wells", estavia.name());
    }

    @Test
    void onesOwnWordsAreRewordedAndWithdrawnAndOthersAreNot() {
        secretariat.circulates("On shared rivers");
        norland.comments(2, "Lakse as well");
        assertThat(roomOf(estavia).isOffered("Reword")).isFalse();
        assertThat(roomOf(secretariat).isOffered("Withdraw")).isFalse();
        Desk desk = roomOf(norland)
                .presses("Reword")
                .types("Your words", "Lakes as well")
                .presses("Reword");
        assertThat(desk.words("remarks")).contains("Lakes as well", "reworded").doesNotContain("Lakse");
        desk.presses("Withdraw");
        assertThat(desk.dialog()).contains("stays marked as withdrawn");
        desk.presses("Withdraw");
        assertThat(roomOf(estavia).words("remarks")).contains("withdrawn").doesNotContain("Lakes as well");
        assertThat(roomOf(norland).isOffered("Reword")).isFalse();
    }

    @Test
    void aDraftersNoteIsMarkedAndNotShownToOthers() {
        secretariat.circulates("On shared rivers");
        roomOf(secretariat)
                .pressesNamed("Comment on paragraph 2")
                .types("Comment", "Norland will object")
                .choosesIn("For", Comment.SeenBy.SECRETARIAT)
                .presses("Comment");
        assertThat(roomOf(secretariat).words("remarks")).contains("drafters’ note", "Norland will object");
        assertThat(roomOf(norland).words("aside")).doesNotContain("Norland will object");
        assertThat(roomOf(norland).pressesNamed("Comment on paragraph 2").dialog())
                .doesNotContain("drafters’ note");
    }

    @Test
    void aProposalIsReadAsARedlineInTheNameOfWhoMadeIt() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland.expert()).pressesNamed("Propose a change to paragraph 2");
        desk.words(paragraph("They spoke of rivers and lakes."));
        assertThat(desk.dialog()).contains("insertion proposed by you:", "lakes");
        desk.types("Why?", "They did").presses("Propose");
        assertThat(desk.told()).contains("Your proposal is kept.");
        String norlands = house.peopling().organization(norland.organization()).shortName();
        assertThat(roomOf(estavia).words("remarks"))
                .contains("insertion proposed by " + norlands + ":", "and lakes", "They did");
    }

    @Test
    void aProposalWithoutChangeOrReasonIsNotMade() {
        secretariat.circulates("On shared rivers");
        Desk desk =
                roomOf(norland).pressesNamed("Propose a change to paragraph 2").presses("Propose");
        assertThat(desk.saysAt("Why?")).isEqualTo("This is needed.");
        desk.types("Why?", "Because").presses("Propose");
        assertThat(desk.told()).contains("This proposes nothing new.");
        assertThat(desk.hasADialogOpen()).isTrue();
        desk.choosesIn("To this paragraph", Operation.DELETE);
        assertThat(desk.dialog()).contains("deletion proposed by you:");
        desk.presses("Propose");
        assertThat(only().proposal().operation()).isEqualTo(Operation.DELETE);
    }

    @Test
    void wordsThatAreSelectedAreCommentedOn() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland);
        desk.selects(Words.paragraph(2), 14, 20, "rivers");
        assertThat(desk.dialog()).contains("Comment on these words", "rivers").doesNotContain("They spoke");
        desk.types("Comment", "Which?").presses("Comment");
        assertThat(only().anchor().quote()).isEqualTo("rivers");
        assertThat(roomOf(estavia).words("remarks")).contains("rivers", "Which?");
    }

    @Test
    void whatCannotBeSelectedOpensNothing() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland);
        desk.selects(Words.paragraph(2), 20, 14, "rivers");
        assertThat(desk.hasADialogOpen()).isFalse();
        desk.selects(Words.paragraph(2), 0, 6, "lakes!")
                .types("Comment", "Which?")
                .presses("Comment");
        assertThat(desk.told()).contains("These words do not stand there any more");
        assertThat(desk.typed("Comment")).isEqualTo("Which?");
    }

    @Test
    void supportIsOneClickAndSoIsTakingItBack() {
        secretariat.circulates("On shared rivers");
        norland.proposes(2, "They spoke of lakes.", "They did");
        assertThat(roomOf(norland).isOffered("Support")).isFalse();
        assertThat(roomOf(secretariat).isOffered("Support")).isFalse();
        Desk desk = roomOf(estavia).presses("Support");
        String estavias = house.peopling().organization(estavia.organization()).shortName();
        assertThat(desk.words("remarks")).contains("Supported by " + estavias);
        desk.presses("Oppose");
        assertThat(desk.words("remarks")).contains("Opposed by " + estavias).doesNotContain("Supported");
        desk.presses("Oppose no longer");
        assertThat(desk.words("remarks")).doesNotContain("Opposed by");
        assertThat(only().supports())
                .singleElement()
                .satisfies(last -> assertThat(last.side()).isEqualTo(Side.NEITHER));
    }

    @Test
    void theSecretariatAcceptsWithWordsOfItsOwn() {
        secretariat.circulates("On shared rivers");
        norland.proposes(2, "They spoke of lakes.", "They did");
        secretariat.closesEarly("Enough");
        Desk desk = roomOf(secretariat).pressesFirst("Answer");
        assertThat(desk.dialog()).contains("What is proposed", "lakes").doesNotContain("What changed in the text");
        desk.choosesIn("What becomes of it", Outcome.ACCEPTED_WITH_CHANGES);
        desk.words(paragraph("They spoke of rivers and lakes."));
        desk.types("Reason", "Both").presses("Answer");
        assertThat(secretariat.text().doc()).contains("They spoke of rivers and lakes.");
        assertThat(only().disposition().outcome()).isEqualTo(Outcome.ACCEPTED_WITH_CHANGES);
    }

    @Test
    void whatCollidesIsShownFromThreeSidesAndCannotBeTakenAsItIs() {
        secretariat.circulates("On shared rivers");
        norland.proposes(2, "They spoke of lakes.", "They did");
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met in Norhaven.", "They spoke of many rivers.", "Every drop is counted.");
        Desk desk = roomOf(secretariat).pressesFirst("Answer");
        assertThat(desk.dialog())
                .contains(
                        "The paragraph was changed since this was proposed", "What changed in the text since", "many");
        assertThat(desk.the(RadioButtonGroup.class, "What becomes of it")
                        .getListDataView()
                        .getItems()
                        .toList())
                .isEqualTo(List.of(Outcome.ACCEPTED_WITH_CHANGES, Outcome.REJECTED, Outcome.NOTED));
    }

    @Test
    void theAuthorSaysWhetherTheAnswerSatisfies() {
        secretariat.circulates("On shared rivers");
        Comment comment = norland.comments(2, "Lakes as well");
        secretariat.closesEarly("Enough");
        secretariat.disposes(comment, Outcome.REJECTED, "No lakes");
        assertThat(roomOf(estavia).isOffered("I maintain it")).isFalse();
        Desk desk = roomOf(norland)
                .presses("I maintain it")
                .types("Reason", "There are")
                .presses("Maintain");
        assertThat(desk.told()).contains("The secretariat sees what you say");
        assertThat(only().answer().reaction()).isEqualTo(Reaction.MAINTAINED);
        assertThat(roomOf(secretariat).words("remarks")).contains("maintained", "There are");
    }

    @Test
    void anOldPositionIsConfirmedWithOneButton() {
        secretariat.circulates("On shared rivers");
        norland.hasNoObjection();
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met in Norhaven.", "They spoke of lakes.", "Every drop is counted.");
        secretariat.circulates(sitting.inAWeek());
        Desk desk = roomOf(norland).presses("State our position");
        assertThat(desk.dialog()).contains("1 of 3 paragraphs and headings read otherwise since then: ¶2");
        desk.presses("We say the same again");
        assertThat(desk.hasADialogOpen()).isFalse();
        assertThat(house.following()
                        .answers(norland.voice(), sitting.edition())
                        .orElseThrow()
                        .positions())
                .hasSize(1);
    }

    @Test
    void theTableOfARoundIsOfferedToDelegatesOnceItHasClosed() {
        secretariat.circulates("On shared rivers");
        norland.comments(2, "Lakes as well");
        assertThat(roomOf(norland).turnsTo("Review").words()).doesNotContain("What was said in round 1");
        assertThat(roomOf(secretariat).turnsTo("Review").words("table-links")).contains("xlsx", "csv", "docx");
        secretariat.closesEarly("Enough");
        assertThat(roomOf(norland).turnsTo("Review").words("table-links"))
                .contains("What was said in round 1, and what became of it");
        assertThat(roomOf(observer).turnsTo("Review").words()).doesNotContain("xlsx");
    }

    @Test
    void aBlindRoundSaysSo() {
        secretariat.starts("On shared rivers");
        Desk desk = roomOf(secretariat).presses("Circulate");
        desk.the(
                        com.vaadin.flow.component.checkbox.Checkbox.class,
                        "Blind round: nobody sees what others say before it closes")
                .setValue(true);
        assertThat(desk.dialog()).contains("by the others once the round has closed");
        desk.presses(desk.confirming());
        norland.comments(2, "Lakes as well");
        assertThat(roomOf(estavia).words("aside"))
                .contains("This is a blind round")
                .doesNotContain("Lakes");
        assertThat(roomOf(estavia).turnsTo("Review").words()).contains("This is a blind round");
    }
}
