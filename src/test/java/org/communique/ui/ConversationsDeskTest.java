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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments, replies and proposals as they are made and answered at the desks. */
class ConversationsDeskTest extends ViewTest {

    private Block paragraph(String words) {
        return Words.body("One.", words).blocks().get(1);
    }

    private static JsonNode proposed(Desk desk, Comment proposal) {
        return desk.drawn().of(proposal).path("proposal");
    }

    private Comment only() {
        return secretariat.seesComments().getFirst();
    }

    @Test
    void aReplyStandsBelowItsComment() {
        secretariat.circulates("On shared rivers");
        Comment comment = norland.comments(2, "Lakes as well");
        Desk desk = roomOf(estavia)
                .doesAbout(comment, "reply")
                .types("Reply", "And wells")
                .presses("Reply");
        assertThat(desk.told()).contains("Your reply is kept.");
        JsonNode reply = roomOf(norland).drawn().of(comment).path("replies").path(0);
        assertThat(reply.path("words").asString()).isEqualTo("And wells");
        assertThat(reply.path("person").asString()).isEqualTo(estavia.name());
    }

    @Test
    void onesOwnWordsAreRewordedAndWithdrawnAndOthersAreNot() {
        secretariat.circulates("On shared rivers");
        Comment comment = norland.comments(2, "Lakse as well");
        assertThat(roomOf(estavia).drawn().isOffered("reword")).isFalse();
        assertThat(roomOf(secretariat).drawn().isOffered("withdraw")).isFalse();
        Desk desk = roomOf(norland)
                .doesAbout(comment, "reword")
                .types("Your words", "Lakes as well")
                .presses("Reword");
        assertThat(desk.words("aside")).contains("Lakes as well").doesNotContain("Lakse");
        assertThat(desk.drawn().of(comment).path("reworded").asBoolean()).isTrue();
        desk.doesAbout(comment, "withdraw");
        assertThat(desk.dialog()).contains("stays marked as withdrawn");
        desk.presses("Withdraw");
        assertThat(roomOf(estavia).words("aside")).doesNotContain("Lakes as well");
        assertThat(desk(estavia).drawn().of(comment).path("withdrawn").asBoolean())
                .isTrue();
        assertThat(roomOf(norland).drawn().isOffered("reword")).isFalse();
    }

    @Test
    void aDraftersNoteIsMarkedAndNotShownToOthers() {
        secretariat.circulates("On shared rivers");
        roomOf(secretariat)
                .commentsOn(Words.paragraph(2))
                .types("Comment", "Norland will object")
                .choosesIn("For", Comment.SeenBy.SECRETARIAT)
                .presses("Comment");
        assertThat(roomOf(secretariat).words("aside")).contains("Norland will object");
        assertThat(desk(secretariat).drawn().of(only()).path("draftersNote").asBoolean())
                .isTrue();
        assertThat(roomOf(norland).words("aside")).doesNotContain("Norland will object");
        assertThat(roomOf(norland).commentsOn(Words.paragraph(2)).dialog()).doesNotContain("drafters’ note");
    }

    @Test
    void aProposalIsReadAsARedlineInTheNameOfWhoMadeIt() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland.expert()).proposesFor(Words.paragraph(2));
        desk.words(paragraph("They spoke of rivers and lakes."));
        assertThat(desk.words("propose-form")).contains("insertion proposed by you:", "lakes");
        desk.types("Why?", "They did").presses("Propose");
        assertThat(desk.told()).contains("Your proposal is kept.");
        String norlands = house.peopling().organization(norland.organization()).shortName();
        assertThat(roomOf(estavia).words("aside"))
                .contains("insertion proposed by " + norlands + ":", "and lakes", "They did");
    }

    @Test
    void aProposalWithoutChangeOrReasonIsNotMade() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland).proposesFor(Words.paragraph(2)).presses("Propose");
        assertThat(desk.saysAt("Why?")).isEqualTo("This is needed.");
        desk.types("Why?", "Because").presses("Propose");
        assertThat(desk.told()).contains("This proposes nothing new.");
        assertThat(desk.has("propose-form")).isTrue();
        desk.choosesIn("To this paragraph", Operation.DELETE);
        assertThat(desk.words("propose-form")).contains("deletion proposed by you:");
        desk.presses("Propose");
        assertThat(only().proposal().operation()).isEqualTo(Operation.DELETE);
        assertThat(desk.has("propose-form")).isFalse();
    }

    @Test
    void whatWasTypedForAParagraphIsOnlyLeftWhenThatIsMeant() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland).proposesFor(Words.paragraph(2)).types("Why?", "Because");
        desk.turnsTo("People");
        assertThat(desk.dialog()).contains("It is not kept yet.");
        desk.presses("Go on with it");
        assertThat(desk.typed("Why?")).isEqualTo("Because");
        desk.proposesFor(Words.paragraph(3)).presses("Throw away");
        assertThat(desk.typed("Why?")).as("another paragraph").isEmpty();
        desk.presses("Cancel");
        assertThat(desk.has("propose-form")).isFalse();
    }

    @Test
    void whatWasTypedForAParagraphStaysForCopyingWhenTheRoundCloses() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland).proposesFor(Words.paragraph(2)).types("Why?", "Because");
        secretariat.closesEarly("All have spoken");
        desk.looksUp();
        assertThat(desk.dialog()).contains("All have spoken", "cannot be done any more");
        assertThat(desk.typed("Why?")).isEqualTo("Because");
    }

    @Test
    void wordsThatAreSelectedAreCommentedOn() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland);
        desk.selects(Words.paragraph(2), 14, 20, "rivers");
        assertThat(desk.dialog()).contains("Comment on these words", "rivers").doesNotContain("They spoke");
        desk.types("Comment", "Which?").presses("Comment");
        assertThat(only().anchor().quote()).isEqualTo("rivers");
        assertThat(roomOf(estavia).words("aside")).contains("rivers", "Which?");
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
        Comment proposal = norland.proposes(2, "They spoke of lakes.", "They did");
        assertThat(roomOf(norland).drawn().isOffered("stand")).isFalse();
        assertThat(roomOf(secretariat).drawn().isOffered("stand")).isFalse();
        Desk desk = roomOf(estavia).standsTo(proposal, Side.SUPPORTS);
        assertThat(proposed(desk, proposal).path("own").asString()).isEqualTo("SUPPORTS");
        assertThat(proposed(desk, proposal).path("supports")).hasSize(1);
        desk.standsTo(proposal, Side.OPPOSES);
        assertThat(proposed(desk, proposal).path("supports")).isEmpty();
        assertThat(proposed(desk, proposal).path("opposes").path(0).asString())
                .isEqualTo(house.peopling().organization(estavia.organization()).shortName());
        desk.standsTo(proposal, Side.NEITHER);
        assertThat(proposed(desk, proposal).path("own").isNull()).isTrue();
        assertThat(only().supports())
                .singleElement()
                .satisfies(last -> assertThat(last.side()).isEqualTo(Side.NEITHER));
    }

    @Test
    void theSecretariatAcceptsWithWordsOfItsOwn() {
        secretariat.circulates("On shared rivers");
        Comment proposal = norland.proposes(2, "They spoke of lakes.", "They did");
        secretariat.closesEarly("Enough");
        Desk desk = roomOf(secretariat).merges(proposal);
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
        Comment proposal = norland.proposes(2, "They spoke of lakes.", "They did");
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met in Norhaven.", "They spoke of many rivers.", "Every drop is counted.");
        Desk desk = roomOf(secretariat);
        assertThat(proposed(desk, proposal).path("fit").asString()).isEqualTo("COLLIDES");
        desk.merges(proposal);
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
        assertThat(roomOf(estavia).drawn().isOffered("react")).isFalse();
        Desk desk = roomOf(norland)
                .reactsTo(comment, Reaction.MAINTAINED)
                .types("Reason", "There are")
                .presses("Maintain");
        assertThat(desk.told()).contains("The secretariat sees what you say");
        assertThat(only().answer().reaction()).isEqualTo(Reaction.MAINTAINED);
        assertThat(roomOf(secretariat).words("aside")).contains("MAINTAINED", "There are");
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

    @Test
    void anOpenDeskIsToldOfWhatIsNewAndOfNothingElse() {
        secretariat.circulates("On shared rivers");
        norland.comments(1, "Say more");
        norland.comments(3, "Say less");
        Desk desk = roomOf(estavia);
        int before = desk.drawn().told();
        Comment late = norland.comments(2, "Lakes as well");
        desk(estavia).looksUp();
        assertThat(desk.drawn().told() - before).isEqualTo(1);
        assertThat(desk.drawn().of(late).path("words").asString()).isEqualTo("Lakes as well");
        secretariat.notes(2, "Among us");
        desk(estavia).looksUp();
        assertThat(desk.drawn().told() - before).isEqualTo(1);
        norland.withdraws(late);
        desk(estavia).looksUp();
        assertThat(desk.words("aside")).doesNotContain("Lakes as well");
    }

    @Test
    void inABlindRoundABrowserIsToldNothingOfOthers() {
        secretariat.starts("On shared rivers");
        secretariat.circulatesBlind(norland, estavia);
        norland.comments(2, "Lakes as well");
        Desk desk = roomOf(estavia);
        assertThat(desk.drawn().size()).isZero();
        norland.comments(1, "Say more");
        desk(estavia).looksUp();
        assertThat(desk.drawn().size()).isZero();
        Comment own = estavia.comments(1, "Say less");
        desk(estavia).looksUp();
        assertThat(desk.drawn().size()).isEqualTo(1);
        assertThat(desk.drawn().of(own).path("own").asBoolean()).isTrue();
    }

    @Test
    void onlyWhoWillSeeACommentIsOfferedToBeTold() {
        secretariat.starts("On shared rivers");
        secretariat.circulatesBlind(norland, estavia);
        Desk blind = roomOf(norland).commentsOn(Words.paragraph(2));
        assertThat(blind.offeredToBeTold()).contains(secretariat.name()).doesNotContain(estavia.name());
        Desk note = roomOf(secretariat).commentsOn(Words.paragraph(2)).choosesIn("For", Comment.SeenBy.SECRETARIAT);
        assertThat(note.offeredToBeTold()).doesNotContain(norland.name());
        Comment theirs = norland.comments(2, "Lakes as well");
        Desk reply = roomOf(secretariat).doesAbout(theirs, "reply");
        assertThat(reply.offeredToBeTold()).contains(norland.name()).doesNotContain(estavia.name());
    }

    @Test
    void theEditorialOnesAreAnsweredAtOnce() {
        secretariat.circulates("On shared rivers");
        Comment first = norland.putsRight(1, "The ministers met, in Norhaven.");
        Comment second = estavia.putsRight(2, "They spoke of many rivers.");
        secretariat.closesEarly("Enough");
        ObjectNode together = Desk.ask("together");
        together.putArray("ids")
                .add(first.id().value().toString())
                .add(second.id().value().toString());
        Desk desk = roomOf(secretariat).sends(together);
        assertThat(desk.dialog()).contains("2 editorial comments and proposals get the same answer");
        desk.choosesIn("What becomes of them", Outcome.ACCEPTED)
                .types("Reason", "Agreed")
                .presses("Answer them");
        assertThat(desk.told()).contains("2 were answered.");
        assertThat(secretariat.seesComments()).noneMatch(Comment::isOpen);
        assertThat(secretariat.text().doc()).contains("met, in Norhaven", "many rivers");
    }

    @Test
    void whatABrowserForgesComesToNothing() {
        secretariat.circulates("On shared rivers");
        Comment comment = norland.comments(2, "Lakes as well");
        Comment note = secretariat.notes(2, "Among us");
        secretariat.closesEarly("Enough");
        Desk desk = roomOf(estavia);
        String id = comment.id().value().toString();
        for (ObjectNode forged : List.of(
                Desk.ask("no such act"),
                Desk.ask("reply").put("id", "no id"),
                Desk.ask("reply").put("id", note.id().value().toString()),
                Desk.ask("withdraw").put("id", "' or 1 = 1"),
                Desk.ask("stand").put("id", id).put("side", "BOTH"),
                Desk.ask("react").put("id", id).put("reaction", "ANGRY"),
                Desk.ask("together").put("ids", 7),
                Desk.ask("dispose")
                        .put("id", id)
                        .put("outcome", "NOTED")
                        .put("reason", "Mine")
                        .put("seen", 0))) {
            desk.sends(forged);
            if (desk.hasADialogOpen()) {
                desk.escapes();
            }
        }
        assertThat(secretariat.seesComments())
                .allSatisfy(one -> assertThat(one.replies()).isEmpty())
                .allSatisfy(one -> assertThat(one.dispositions()).isEmpty())
                .allSatisfy(one -> assertThat(one.withdrawn()).isNull());
    }

    @Test
    void whatOthersRepliedStaysWhenTheCommentIsWithdrawn() {
        secretariat.circulates("On shared rivers");
        Comment comment = norland.comments(2, "Lakes as well");
        estavia.replies(comment, "And wells");
        Desk desk = roomOf(estavia);
        norland.withdraws(comment);
        desk(estavia).looksUp();
        assertThat(desk.words("aside")).contains("And wells").doesNotContain("Lakes as well");
        assertThat(roomOf(observer).words("aside")).contains("And wells").doesNotContain("Lakes as well");
    }

    @Test
    void whatIsNewIsToldFromTheVisitBefore() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(estavia);
        assertThat(desk.drawn().since()).isZero();
        java.time.Instant first = house.now().instant();
        house.now().pass(java.time.Duration.ofHours(2));
        norland.comments(2, "Lakes as well");
        assertThat(roomOf(estavia).drawn().since())
                .isBetween(
                        first.minusSeconds(60).toEpochMilli(),
                        first.plusSeconds(60).toEpochMilli());
    }
}
