package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.drafting.Member;
import org.communique.notice.Habit;
import org.communique.review.Circulation;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Position.Kind;
import org.communique.review.Readers;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.story.Actor;
import org.communique.story.Delegation;
import org.communique.story.TestServer;
import org.communique.story.Words;
import org.communique.ui.part.Says;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.CannotAcquireLockException;
import tools.jackson.databind.node.ObjectNode;

/** The room: one address for everybody, to each the buttons of their own. */
class RoomDeskTest extends ViewTest {

    private static final String NOTHING_HERE = "There is nothing here";

    @Value("${spring.datasource.url}")
    private String database;

    /** What each person finds in the room at a stage; the primary button stands in brackets. */
    private record Buttons(
            String stage, String secretariat, String head, String expert, String observer, String approver) {}

    @Test
    void everybodyFindsTheButtonsOfTheirOwnAtEachStage() {
        secretariat.starts("On shared rivers");
        find(new Buttons("drafting", "Abandon, [Circulate]", NOTHING_HERE, NOTHING_HERE, NOTHING_HERE, NOTHING_HERE));
        secretariat.circulates(sitting.inAWeek());
        find(new Buttons(
                "review", "Abandon, Close early", "[State our position]", "[Propose our position]", "", "Close early"));
        secretariat.closesEarly("Enough");
        find(new Buttons("consolidation", "Abandon, Another round, [Submit for approval]", "", "", "", ""));
        secretariat.submits();
        find(new Buttons("approval", "", "", "", "", "Abandon, Return with reason, [Approve this text]"));
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        find(new Buttons("approved", "", "", "", "", "Abandon, Change the embargo, [Publish now]"));
        director.publishesNow();
        engine.knocks();
        find(new Buttons("published", "", "", "", "", ""));
    }

    @Test
    void anAbandonedRoomStaysWithTheSecretariatAlone() {
        secretariat.circulates("On shared rivers");
        secretariat.abandons("No agreement");
        find(new Buttons("abandoned", "", NOTHING_HERE, NOTHING_HERE, NOTHING_HERE, NOTHING_HERE));
        assertThat(roomOf(secretariat).words("state")).contains("Abandoned: No agreement");
    }

    @Test
    void aDraftAbandonedBeforeItsCirculationCanStillBeRead() {
        secretariat.starts("On shared rivers");
        roomOf(secretariat);
        secretariat.abandons("Never mind");
        assertThat(desk(secretariat).looksUp().words("middle")).contains("They spoke of rivers.");
        assertThat(roomOf(secretariat).words("middle")).contains("They spoke of rivers.");
    }

    private void find(Buttons expected) {
        Buttons found = new Buttons(
                expected.stage(),
                buttonsOf(secretariat),
                buttonsOf(norland),
                buttonsOf(norland.expert()),
                buttonsOf(observer),
                buttonsOf(director));
        assertThat(found).isEqualTo(expected);
    }

    private String buttonsOf(Actor actor) {
        Desk desk = roomOf(actor);
        if (desk.title().equals(NOTHING_HERE)) {
            return NOTHING_HERE;
        }
        assertThat(desk.title()).isEqualTo("On shared rivers");
        return String.join(
                ", ",
                List.of(desk.buttonsIn("room-buttons"), desk.buttonsIn("decision")).stream()
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    @Test
    void anOutsiderGetsTheSameAnswerAsForAnAddressThatWasNeverGiven() {
        secretariat.circulates("On shared rivers");
        String hidden = roomOf(suderland).words();
        String unknown = desk(suderland).opens("communiques/no-such-communique").words();
        assertThat(hidden).isEqualTo(unknown).contains(NOTHING_HERE).doesNotContain("rivers");
    }

    @Test
    void theExpertReadsAndCommentsButStatesNoPosition() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland.expert());
        assertThat(desk.words()).contains("They spoke of rivers.").doesNotContain("State our position");
        desk.commentsOn(Words.paragraph(2)).types("Comment", "Lakes as well").presses("Comment");
        assertThat(desk.told()).contains("Your comment is kept.");
        assertThat(desk.words("aside")).contains("Lakes as well");
    }

    @Test
    void theHeadObjectsAndTheBoardShowsIt() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland).presses("State our position").chooses(Kind.OBJECT);
        assertThat(desk.dialog()).contains("The position of", "You may change it until the close");
        desk.types("Why do you object?", "Paragraph 3 goes beyond our mandate")
                .types("What would clear the objection?", "Delete it")
                .presses("State the position");
        assertThat(desk.hasADialogOpen()).isFalse();
        assertThat(desk.told()).contains("Stated: object.");
        desk.turnsTo("Review");
        assertThat(desk.words("review-place"))
                .contains("1 of 2 organizations have answered.")
                .contains("Paragraph 3 goes beyond our mandate", "Would clear it: Delete it");
        assertThat(roomOf(secretariat).turnsTo("Review").words("review-place"))
                .contains("object", "Paragraph 3 goes beyond our mandate");
    }

    @Test
    void theBoardShowsWhoHasReadAndWhoHasNot() {
        secretariat.circulates("On shared rivers");
        assertThat(roomOf(norland.expert()).words()).contains("That you have opened this text is seen");
        assertThat(roomOf(secretariat).words()).doesNotContain("That you have opened this text");
        assertThat(desk(secretariat).turnsTo("Review").words("review-place"))
                .contains("0 of 2 organizations have answered.", "Of the others, 1 has read it, 1 has not opened it.")
                .contains("read by 1 of 2, last just now: " + norland.expert().name(), "nobody has opened it yet")
                .contains("by name to the secretariat only");
        assertThat(roomOf(estavia).turnsTo("Review").words("review-place"))
                .contains("Of the others, 2 have read it", "read by 1 of 2, last just now")
                .doesNotContain(norland.expert().name());
    }

    @Test
    void whatChangesBeforeSomebodysEyesIsNotOpenedByThem() {
        secretariat.circulates("On shared rivers");
        secretariat.closesEarly("Enough");
        roomOf(norland);
        secretariat.circulates(sitting.inAWeek());
        desk(norland).looksUp();
        assertThat(house.visits().readers(secretariat.voice(), sitting.edition()))
                .noneMatch(Readers::haveOpenedIt);
        desk(norland).turnsTo("Review").turnsTo("Text");
        assertThat(house.visits().readers(secretariat.voice(), sitting.edition()))
                .anyMatch(Readers::haveOpenedIt);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLongBoardCanBeShortened() {
        secretariat.starts("On shared rivers");
        List<Delegation> more = Stream.iterate(1, n -> n + 1)
                .limit(7)
                .map(n -> delegation("Lake Board of Shore " + n))
                .toList();
        more.forEach(delegation -> secretariat.gives(delegation.asHead()));
        secretariat.circulates(sitting.inAWeek());
        more.getFirst().objects("Too dry", "Add a lake");
        more.getLast().supports();
        roomOf(norland);
        Desk desk = roomOf(secretariat).turnsTo("Review");
        assertThat(rows(desk)).isEqualTo(9);
        assertThat(rows(desk.choosesIn("Show", choice(desk, "SILENT")))).isEqualTo(7);
        assertThat(rows(desk.choosesIn("Show", choice(desk, "NOT_OPENED")))).isEqualTo(6);
        assertThat(rows(desk.choosesIn("Show", choice(desk, "OBJECTIONS")))).isEqualTo(1);
        assertThat(desk.words("board-rows")).contains("Add a lake");
        // Others' acts do not take the choice away.
        more.get(1).objects("Too wet", "Dry it");
        desk(secretariat).looksUp();
        assertThat(rows(desk)).isEqualTo(2);
    }

    private static long rows(Desk desk) {
        return desk.piece("board-rows").getChildren().count();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Object choice(Desk desk, String name) {
        RadioButtonGroup group = desk.the(RadioButtonGroup.class, "Show");
        return group.getListDataView()
                .getItems()
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theExpertProposesAPositionAndTheHeadTakesItOverWithOnePress() {
        secretariat.circulates("On shared rivers");
        Desk expert = roomOf(norland.expert()).presses("Propose our position").chooses(Kind.OBJECT);
        assertThat(expert.dialog()).contains("Proposing states nothing", "has not stated a position in this round yet");
        assertThat(expert.confirming()).isEqualTo("Propose · 1 mail");
        expert.confirms();
        assertThat(expert.saysAt("Why do you object?")).isNotEmpty();
        expert.types("Why do you object?", "It says too much")
                .types("What would clear the objection?", "Say less")
                .types("A word to the head of your delegation", "They expect it")
                .confirms();
        assertThat(expert.told()).contains("Proposed.");
        expert.turnsTo("Review");
        assertThat(expert.words("review-place"))
                .contains(
                        "0 of 2 organizations have answered.",
                        "Proposed by " + norland.expert().name() + ": object");

        Desk head = roomOf(norland).presses("State our position");
        assertThat(head.dialog()).contains("It says too much", "Say less", "“They expect it”");
        head.pressesNamed("Take it over, as " + norland.expert().name() + " proposes");
        assertThat(head.typed("Why do you object?")).isEqualTo("It says too much");
        head.presses("State the position");
        assertThat(head.told()).contains("Stated: object.");
        assertThat(head.presses("Change our position").dialog())
                .contains("past")
                .doesNotContain("Take it over");
        for (Actor outsider : List.of(secretariat, estavia, observer, director)) {
            assertThat(roomOf(outsider).turnsTo("Review").words()).doesNotContain("Proposed by", "They expect it");
        }
    }

    @Test
    void anObjectionWithoutAReasonIsRefusedAndTheDialogKeepsWhatWasTyped() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland).presses("State our position").chooses(Kind.OBJECT);
        desk.types("What would clear the objection?", "Delete the last sentence")
                .presses("State the position");
        assertThat(desk.told()).contains("the fields are marked");
        assertThat(desk.hasADialogOpen()).isTrue();
        assertThat(desk.typed("What would clear the objection?")).isEqualTo("Delete the last sentence");
        desk.types("Why do you object?", "It says too much").presses("State the position");
        assertThat(desk.hasADialogOpen()).isFalse();
    }

    @Test
    void whoAnswersAfterTheCloseIsToldAndKeepsTheWords() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland).presses("State our position").chooses(Kind.OBJECT);
        desk.types("Why do you object?", "It says too much").types("What would clear the objection?", "Less");
        secretariat.closesEarly("Enough");
        desk(norland).presses("State the position");
        assertThat(desk.told()).contains("Nothing was changed.");
        assertThat(desk.hasADialogOpen()).isTrue();
        assertThat(desk.typed("Why do you object?")).isEqualTo("It says too much");
    }

    @Test
    void thePositionStatedBeforeIsShownAndMayBeChanged() {
        secretariat.circulates("On shared rivers");
        norland.objects("Too long", "Shorten it");
        assertThat(roomOf(norland).words()).contains("Your organization said: object");
        Desk desk = roomOf(norland).presses("Change our position");
        assertThat(desk.dialog()).contains("Stated until now: object.");
        assertThat(desk.typed("Why do you object?")).isEqualTo("Too long");
        desk.chooses(Kind.SUPPORT).presses("State the position");
        assertThat(desk.told()).contains("Stated: support.");
    }

    @Test
    void theSecretariatSeesWhatCirculatingDoesBeforeItDoesIt() {
        secretariat.starts("On shared rivers");
        Desk desk = roomOf(secretariat).presses("Circulate");
        assertThat(desk.dialog())
                .contains("The text freezes as Rev.0.")
                .contains("Round 1 opens for 2 organizations.")
                .contains(norland.name(), estavia.expert().name())
                .contains("Circulate Rev.0 to ");
        assertThat(desk.confirming()).isEqualTo("Circulate Rev.0 to 4 people");
        assertThat(desk.dialog()).contains("4 mails go out:", "Respond by ", "Dear ", "Read the text and respond");
        desk.confirms();
        assertThat(desk.told()).contains("Rev.0 is circulated to 2 organizations.");
        assertThat(desk.buttonsIn("room-buttons")).isEqualTo("Abandon, Close early");
    }

    @Test
    void theApproverSeesTheHashTheObjectionsWhoWroteAndTwoButtons() {
        secretariat.circulates("On shared rivers");
        norland.objects("Paragraph 3 goes beyond our mandate", "Delete it");
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met in Norhaven.", "They spoke of lakes.");
        secretariat.submits();
        Desk desk = roomOf(director);
        assertThat(desk.words("approval"))
                .contains(sitting.hash().hex())
                .contains(norlandName() + " objects:", "Paragraph 3 goes beyond our mandate", "Delete it")
                .contains("Who wrote the text " + secretariat.name())
                .contains("They spoke of", "have changed since Rev.0 was circulated");
        assertThat(desk.buttonsIn("decision")).isEqualTo("Return with reason, [Approve this text]");
        desk.presses("Approve this text");
        assertThat(desk.dialog()).contains(sitting.hash().shortForm(), "cannot be changed after that");
        assertThat(desk.confirming()).isEqualTo("Approve · 8 mails");
        desk.confirms();
        assertThat(desk.told()).contains("Approved.");
        engine.knocks();
        assertThat(roomOf(director).words("state")).contains("Public since");
    }

    @Test
    void anObjectionOfAnEarlierRoundLiesBeforeTheApprover() {
        secretariat.circulates("On shared rivers");
        norland.objects("Paragraph 3 goes beyond our mandate", "Delete it");
        secretariat.closesEarly("Enough");
        secretariat.circulatesTo(sitting.inAWeek(), estavia);
        assertThat(roomOf(secretariat).turnsTo("Review").words("review-place"))
                .contains("Paragraph 3 goes beyond our mandate");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        assertThat(roomOf(director).words("approval"))
                .contains(norlandName() + " objects:", "stated in round 1, on Rev.0", "Delete it");
    }

    private String norlandName() {
        return house.peopling().organization(norland.organization()).name();
    }

    @Test
    void aChangedTitleIsMarkedAboveTheText() {
        secretariat.circulates("On shared rivers");
        secretariat.closesEarly("Enough");
        secretariat.retitles("On shared rivers and lakes");
        secretariat.submits();
        assertThat(roomOf(director).words("frame-changes"))
                .contains("Title:", "deleted: On shared rivers", "inserted: On shared rivers and lakes");
    }

    @Test
    void theApproverReturnsTheTextWithAReasonAndNotWithout() {
        secretariat.circulates("On shared rivers");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        Desk desk = roomOf(director).presses("Return with reason").confirms();
        assertThat(desk.told()).contains("Something is missing");
        desk.types("Reason", "The second paragraph promises too much").confirms();
        assertThat(desk.told()).contains("Returned to the secretariat.");
        String returned = "Returned by " + director.name() + ": The second paragraph promises too much";
        assertThat(roomOf(secretariat).words("state")).contains(returned);
        assertThat(roomOf(norland).words("state")).doesNotContain("Returned");
        assertThat(roomOf(secretariat).turnsTo("History").words("history"))
                .contains("returned the text: The second paragraph promises too much");
    }

    @Test
    void anApproverWhoWroteInTheTextSeesWhyThereIsNoApproveButton() {
        secretariat.starts("On shared rivers");
        secretariat.gives(Member.of(director.id(), Role.SECRETARIAT));
        var text = secretariat.text();
        String doc = Words.body("The Director wrote this.").canonical();
        house.texts().replace(director.voice(), text.id(), doc);
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        secretariat.submits();
        Desk desk = roomOf(director);
        assertThat(desk.buttonsIn("decision")).isEqualTo("Return with reason");
        assertThat(desk.words("decision")).contains("You have written in this text, so somebody else has to approve");
    }

    @Test
    void wordsThatAreTooLongAreRefusedAndNeverCut() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(secretariat).presses("Close early");
        assertThat(desk.the(TextArea.class, "Reason").getElement().getProperty("maxlength"))
                .isNull();
        desk.types("Reason", "x".repeat(2001)).confirms();
        assertThat(desk.saysAt("Reason")).contains("longer than 2,000 characters");
        assertThat(desk.typed("Reason")).hasSize(2001);
        roomOf(norland.expert()).commentsOn(Words.paragraph(2));
        assertThat(desk(norland.expert())
                        .the(TextArea.class, "Comment")
                        .getElement()
                        .getProperty("maxlength"))
                .isNull();
    }

    @Test
    void placesThatAreNotFilledInAreSaidBeforeTheTextGoesOn() {
        secretariat.starts("On shared rivers");
        assertThat(roomOf(secretariat).presses("Circulate").dialog()).doesNotContain("square brackets");
        desk(secretariat).escapes();
        secretariat.writes("Ministers of [number] countries met in [city], [country], on [dates].");
        String left = "4 places in square brackets are not filled in yet: [number], [city], [country] …";
        assertThat(roomOf(secretariat).presses("Circulate").dialog()).contains(left);
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        assertThat(roomOf(secretariat).presses("Submit for approval").dialog()).contains(left);
    }

    @Test
    void aCommentOfBlanksIsRefusedAtItsField() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland.expert()).commentsOn(Words.paragraph(2));
        assertThat(desk.the(TextArea.class, "Comment").isRequiredIndicatorVisible())
                .isTrue();
        desk.types("Comment", "   ").presses("Comment");
        assertThat(desk.saysAt("Comment")).isEqualTo("This is needed.");
        desk.types("Comment", "Rivers\0").presses("Comment");
        assertThat(desk.saysAt("Comment")).contains("characters in it that cannot be kept");
        desk.types("Comment", "Rivers and lakes");
        assertThat(desk.saysAt("Comment")).isEmpty();
    }

    @Test
    void escapeAsksBeforeItTakesWhatWasTyped() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland.expert()).commentsOn(Words.paragraph(2));
        desk.types("Comment", "A long thought").escapes();
        assertThat(desk.dialog()).contains("Throw away what you entered?");
        desk.presses("Go on with it");
        assertThat(desk.typed("Comment")).isEqualTo("A long thought");
        desk.escapes().presses("Throw away");
        assertThat(desk.hasADialogOpen()).isFalse();
    }

    @Test
    void escapeClosesADialogInWhichNothingWasEntered() {
        secretariat.circulates("On shared rivers");
        assertThat(roomOf(norland).presses("State our position").escapes().hasADialogOpen())
                .isFalse();
        assertThat(roomOf(secretariat).presses("Close early").escapes().hasADialogOpen())
                .isFalse();
    }

    @Test
    void noAnswerToACommentIsChosenBeforehand() {
        secretariat.circulates("On shared rivers");
        Comment comment = norland.comments(1, "Lakes as well");
        secretariat.closesEarly("Enough");
        Desk desk = roomOf(secretariat);
        ObjectNode nothingChosen = Desk.ask("dispose")
                .put("id", comment.id().value().toString())
                .put("reason", "So it is")
                .put("seen", 0);
        desk.sends(nothingChosen);
        assertThat(secretariat.seesComments()).allMatch(Comment::isOpen);
        desk.answers(comment, Outcome.NOTED, "  ");
        assertThat(desk.told()).contains("Something is missing");
        assertThat(secretariat.seesComments()).allMatch(Comment::isOpen);
    }

    @Test
    void aButtonStaysWhateverIsSaidBesideIt() {
        secretariat.circulates("On shared rivers");
        Button button = roomOf(norland).button("State our position");
        norland.comments(1, "Lakes as well");
        assertThat(desk(norland).looksUp().button("State our position")).isSameAs(button);
        secretariat.movesDeadlineTo(Duration.ofDays(20), "Holidays");
        Desk desk = desk(norland).looksUp();
        assertThat(desk.words()).contains("in 19 days");
        assertThat(desk.button("State our position")).isSameAs(button);
        norland.supports();
        assertThat(desk(norland).looksUp().button("Change our position")).isNotSameAs(button);
    }

    /** The database was not there for a moment: what was said then is not missing for good. */
    @Test
    void aDeskThatCouldNotFollowCatchesUp() throws SQLException {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(norland);
        estavia.comments(1, "Lakes as well");
        try (Connection owner = DriverManager.getConnection(database, TestServer.OWNER, TestServer.OWNER)) {
            owner.createStatement().execute("alter table comment rename to comment_away");
            try {
                assertThatThrownBy(desk::looksUp).hasMessageContaining("bad SQL grammar");
            } finally {
                owner.createStatement().execute("alter table comment_away rename to comment");
            }
        }
        estavia.comments(2, "And the sea");
        assertThat(desk.looksUp().words("aside")).contains("Lakes as well", "And the sea");
    }

    @Test
    void thePictureOfTheWayStaysWhileTheWayIsTheSame() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(secretariat).turnsTo("Way");
        List<Component> picture = picture(desk);
        assertThat(desk.words("way-place")).contains(norlandName());
        roomOf(norland).presses("State our position").chooses(Kind.SUPPORT).presses("State the position");
        assertThat(desk.looksUp().words("way-place")).doesNotContain(norlandName());
        assertThat(picture(desk)).hasSize(1).isEqualTo(picture);
        secretariat.closesEarly("Enough");
        assertThat(picture(desk.looksUp())).hasSize(1).isNotEqualTo(picture);
    }

    private static List<Component> picture(Desk desk) {
        return desk.piece("way-picture")
                .getChildren()
                .flatMap(Component::getChildren)
                .toList();
    }

    @Test
    void anOpenRoomFollowsWhatOthersDo() {
        secretariat.circulates("On shared rivers");
        roomOf(secretariat).turnsTo("Review");
        assertThat(desk(secretariat).words()).contains("0 of 2 answered");
        roomOf(norland).presses("State our position").chooses(Kind.SUPPORT).presses("State the position");
        assertThat(desk(secretariat).looksUp().words())
                .contains("1 of 2 answered", "1 of 2 organizations have answered.", "stated by " + norland.name());
        secretariat.closesEarly("Enough");
        assertThat(desk(norland).looksUp().buttonsIn("room-buttons")).isEmpty();
        assertThat(desk(norland).words("state")).contains("The round has closed.");
    }

    @Test
    void whoHasTheRoomOpenIsToldThatItWasAbandoned() {
        secretariat.circulates("On shared rivers");
        roomOf(norland).presses("State our position");
        desk(secretariat);
        secretariat.abandons("No agreement");
        Desk desk = desk(norland).looksUp();
        assertThat(desk.hasADialogOpen()).isFalse();
        assertThat(desk.told()).contains("The communiqué “On shared rivers” was abandoned: No agreement");
        assertThat(desk.title()).startsWith("Your desk");
    }

    @Test
    void aQuestionThatIsOverSaysWhoWasFirstAndKeepsTheWords() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(secretariat).presses("Close early").types("Reason", "All have answered");
        assertThat(desk.isOffered("Close the round · 5 mails")).isTrue();
        desk(director);
        house.flow().closeEarly(director.voice(), sitting.edition(), "Enough");
        desk(secretariat).looksUp();
        assertThat(desk.dialog())
                .contains(director.name() + " closed round 1 early: Enough", "cannot be done any more");
        assertThat(desk.isOffered("Close the round · 5 mails")).isFalse();
        assertThat(desk.typed("Reason")).isEqualTo("All have answered");
    }

    @Test
    void aDialogSaysWhoGetsAMailAndShowsItBeforeTheActIsDone() {
        secretariat.circulates("On shared rivers");
        house.outbox().keepHabit(estavia.id().value(), Habit.WHAT_IS_ASKED);
        Desk desk = roomOf(secretariat).presses("Close early");
        assertThat(desk.confirming()).isEqualTo("Close the round · 4 mails");
        assertThat(desk.dialog())
                .contains(
                        "Round 1 has closed: On shared rivers",
                        "to 4 people:",
                        "(2)",
                        norland.expert().name())
                .contains(
                        "As " + estavia.expert().name() + " gets it:",
                        "Dear " + estavia.expert().name())
                .contains("1 person chose to find this on the desk only: " + estavia.name())
                .doesNotContain("http", norland.person().email());
    }

    @Test
    void aDialogSaysWhyAnActWouldBeRefusedBeforeItIsTried() {
        secretariat.circulates("On shared rivers");
        Desk desk = roomOf(secretariat).turnsTo("Review").presses("Move the deadline");
        assertThat(desk.confirming()).isEqualTo("Move the deadline · 4 mails");
        DateTimePicker until = desk.the(DateTimePicker.class, "Deadline, local time in Johannesburg");
        until.setValue(LocalDateTime.of(2020, 1, 1, 12, 0));
        assertThat(desk.dialog()).contains("This deadline has passed already.");
        assertThat(desk.confirming()).isEqualTo("Move the deadline");
        until.setValue(until.getValue().plusYears(20));
        assertThat(desk.dialog()).contains("A round closes within two years.");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        secretariat.circulates("On shared rivers");
        Refused late = (Refused) catchThrowable(() -> house.flow()
                .circulate(
                        secretariat.voice(),
                        sitting.edition(),
                        new Circulation(Set.of(norland.organization()), sitting.inAWeek())));
        roomOf(secretariat);
        assertThat(Says.sentence(late))
                .contains(secretariat.name() + " circulated the text at ", "Nothing was changed.");
    }

    @Test
    void whoAbandonsHasSeenTheStageItIsAt() {
        secretariat.starts("On shared rivers");
        Desk desk = roomOf(secretariat).presses("Abandon").types("Reason", "Never mind");
        assertThat(desk.dialog()).contains("Nobody outside the secretariat has seen it.");
        desk(norland);
        secretariat.circulates(sitting.inAWeek());
        desk(secretariat).looksUp();
        assertThat(desk.isOffered("Abandon")).as("only in the room itself").isTrue();
        assertThat(desk.dialog()).contains(secretariat.name() + " circulated Rev.0");
        assertThat(desk.typed("Reason")).isEqualTo("Never mind");
    }

    @Test
    void anEarlierRoundNamesThoseWhoDidNotAnswer() {
        secretariat.circulates("On shared rivers");
        norland.supports();
        secretariat.closesEarly("Enough");
        assertThat(roomOf(secretariat).turnsTo("Review").words("review-place")).contains("did not answer");
        secretariat.circulates(sitting.inAWeek());
        String estavian = house.peopling().organization(estavia.organization()).name();
        assertThat(roomOf(secretariat).turnsTo("Review").words("review-place"))
                .containsSubsequence("All rounds", "Round 1", estavian + " did not answer", "Round 2");
    }

    @Test
    void inALaterRoundEverybodySeesWhatWasSaidInWhich() {
        secretariat.circulates("On shared rivers");
        Comment early = norland.comments(1, "Say more");
        norland.objects("Too long", "Shorten it");
        secretariat.closesEarly("Enough");
        secretariat.disposes(early, Outcome.NOTED, "Noted");
        secretariat.circulates(sitting.inAWeek());
        Comment late = estavia.comments(1, "Say less");
        Drawn drawn = roomOf(norland).drawn();
        assertThat(drawn.of(early).path("round").asString()).isEqualTo("round 1, on Rev.0");
        assertThat(drawn.of(late).path("round").isNull()).isTrue();
        desk(norland).presses("State our position");
        assertThat(desk(norland).dialog())
                .contains("In round 1, on Rev.0, your organization said: object.", "Too long", "Shorten it");
    }

    @Test
    void whoMeetsAnActThatTakesItsTimeIsToldToTryAgain() {
        secretariat.starts("On shared rivers");
        Desk desk = roomOf(secretariat);
        assertThat(Says.attempt(() -> {
                    throw new CannotAcquireLockException("held by another act");
                }))
                .isFalse();
        assertThat(desk.told()).contains("Somebody else is acting on this communiqué", "try again");
    }

    @Test
    void aRoomSaysWhenWhatWasSaidIsNotShown() {
        secretariat.circulates("On shared rivers");
        Comment comment = estavia.comments(1, "Say more");
        secretariat.closesEarly("Enough");
        secretariat.disposes(comment, Outcome.NOTED, "Noted");
        secretariat.submits();
        director.approves();
        engine.knocks();
        assertThat(roomOf(norland).words("aside"))
                .contains("What was said is not shown to you at this stage.")
                .doesNotContain("Nothing was said");
    }

    @Test
    void aDeadlineThatHasPassedIsNotOffered() {
        secretariat.starts("On shared rivers");
        Desk desk = roomOf(secretariat).presses("Circulate");
        desk.the(DateTimePicker.class, "Deadline, local time in Johannesburg")
                .setValue(LocalDateTime.of(2020, 1, 1, 12, 0));
        assertThat(desk.dialog()).contains("This deadline has passed already.").doesNotContain("The round closes");
        assertThat(desk.canConfirm()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void givingARoleSaysBeforeWhatItTakesFromOthers() {
        secretariat.starts("On shared rivers");
        Desk desk = roomOf(secretariat).turnsTo("People").presses("Give a role");
        desk.the(ComboBox.class, "Person").setValue(norland.expert().person());
        desk.the(Checkbox.class, "Head of delegation: states the position of the organization")
                .setValue(true);
        assertThat(desk.dialog())
                .contains(norland.name() + " has been head of delegation until now and becomes an expert");
        desk.presses("Give the role");
        assertThat(desk.told())
                .contains(norland.expert().name() + " is head of delegation now, in place of " + norland.name());
        desk.presses("Give a role");
        desk.the(ComboBox.class, "Person").setValue(secretariat.person());
        desk.the(Select.class, "Role").setValue(Role.APPROVER);
        assertThat(desk.dialog()).contains("whoever writes in the text cannot approve it");
    }

    @Test
    void whoLosesTheRoleLeavesTheRoom() {
        secretariat.circulates("On shared rivers");
        roomOf(observer);
        secretariat.takes(Member.of(observer.id(), Role.OBSERVER));
        assertThat(desk(observer).looksUp().words()).doesNotContain("On shared rivers");
        assertThat(desk(observer).told()).contains("Your part in this communiqué has ended");
    }

    @Test
    void whoMayNoLongerWriteReadsWhatIsLeftToThem() {
        secretariat.starts("On shared rivers");
        secretariat.gives(Member.of(observer.id(), Role.SECRETARIAT));
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        secretariat.writes("They spoke of secret lakes.");
        assertThat(roomOf(observer).buttonsIn("room-buttons")).contains("Submit for approval");
        desk(secretariat);
        secretariat.takes(Member.of(observer.id(), Role.SECRETARIAT));
        Desk desk = desk(observer).looksUp();
        assertThat(desk.wasToldNothing()).isTrue();
        assertThat(desk.buttonsIn("room-buttons")).isEmpty();
        assertThat(desk.words("middle")).contains("They spoke of rivers.").doesNotContain("lakes");
    }

    @Test
    void anApproverWhoComesLaterFindsTheButtonsInTheOpenRoom() {
        secretariat.circulates("On shared rivers");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        roomOf(observer);
        desk(secretariat);
        secretariat.gives(Member.of(observer.id(), Role.APPROVER));
        assertThat(desk(observer).looksUp().buttonsIn("decision")).isEqualTo("Return with reason, [Approve this text]");
    }

    @Test
    void aRoleIsNotGivenToNobody() {
        secretariat.starts("On shared rivers");
        Desk desk = roomOf(secretariat).turnsTo("People");
        assertThat(desk.words("people-place")).contains(norland.name(), "head of delegation", director.name());
        desk.presses("Give a role").presses("Give the role");
        assertThat(desk.told()).contains("Choose a person.");
        assertThat(desk.hasADialogOpen()).isTrue();
        assertThat(roomOf(norland).title()).isEqualTo(NOTHING_HERE);
    }

    @Test
    void buttonsThatLookTheSameSayForWhomTheyAre() {
        secretariat.circulates("On shared rivers");
        roomOf(secretariat).turnsTo("People").pressesNamed("Take the role away from " + observer.name());
        assertThat(desk(secretariat).dialog()).contains(observer.name() + " will not see this communiqué any more");
        roomOf(secretariat).turnsTo("Review").pressesNamed("Take off " + norlandName());
        assertThat(desk(secretariat).dialog()).contains(norlandName() + " is no longer asked");
    }

    @Test
    void theHistorySaysWhoStandsInForWhom() {
        secretariat.circulates("On shared rivers");
        Instant from = house.now().instant();
        house.standingIn()
                .name(
                        norland.voice(),
                        sitting.edition(),
                        norland.id(),
                        norland.expert().id(),
                        from,
                        from.plus(Duration.ofDays(2)));
        assertThat(roomOf(secretariat).turnsTo("History").words("history"))
                .contains(norland.name() + " named " + norland.expert().name() + " to stand in for " + norland.name());
        roomOf(norland)
                .turnsTo("People")
                .pressesNamed("End that " + norland.expert().name() + " stands in for " + norland.name())
                .confirms();
        assertThat(roomOf(secretariat).turnsTo("History").words("history"))
                .contains(
                        norland.name() + " ended that " + norland.expert().name() + " stands in for " + norland.name());
    }

    @Test
    void theFourChoicesOfAPositionAreAllThere() {
        secretariat.circulates("On shared rivers");
        roomOf(norland).presses("State our position");
        RadioButtonGroup<?> choice =
                desk(norland).the(RadioButtonGroup.class, "To Rev.0 as a whole, your organization says:");
        assertThat(choice.getListDataView().getItems().map(Object::toString))
                .containsExactly("SUPPORT", "NO_OBJECTION", "OBJECT", "ABSTAIN");
    }
}
