package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.story.Minutes.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.communique.coediting.LiveText;
import org.communique.coediting.TextId;
import org.communique.drafting.CommuniqueId;
import org.communique.drafting.EditionId;
import org.communique.drafting.Frame;
import org.communique.drafting.Member;
import org.communique.drafting.Start;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Participant;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.review.Circulation;
import org.communique.review.Comment;
import org.communique.review.CommentId;
import org.communique.review.Deadline;
import org.communique.review.Decision;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Position;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.junit.jupiter.api.Test;

/** What people type, click and send by mistake or by malice: a clear sentence, and no row has changed. */
class BadInputTest extends StoryTest {

    @Test
    void replacingATextByItselfChangesNothing() {
        secretariat.starts("On seas");
        LiveText opened = secretariat.text();
        var before = truth.everything();
        assertThat(replace(opened, opened.doc()).version()).isZero();
        assertThat(truth.everything()).isEqualTo(before);
    }

    private LiveText replace(LiveText text, String doc) {
        return house.texts().replace(secretariat.voice(), text.id(), doc);
    }

    @Test
    void whatIsNoTextIsRefused() {
        secretariat.starts("On seas");
        LiveText opened = secretariat.text();
        String fine = Words.body("A word.").canonical();
        for (String bad : List.of(
                "",
                "null",
                "{",
                "[]",
                "<p>A word.</p>",
                fine.replace("A word.", "A\\u0000word."),
                fine.replace("A word.", "A\\ud800word."),
                fine.replace("A word.", "A\uDC00word."),
                fine.replace("A word.", ""),
                fine.replace("paragraph", "script"),
                fine.replace("\"type\":\"text\"", "\"type\":\"text\",\"onclick\":\"alert(1)\""),
                fine.replace(
                        "\"text\":\"A word.\"",
                        "\"marks\":[{\"attrs\":{\"href\":\"javascript:alert(1)\"},\"type\":\"link\"}],\"text\":\"A\""),
                fine.replace("A word.", "five million characters ".repeat(210_000)),
                "[".repeat(100_000))) {
            changesNothing("text.not-a-text", () -> replace(opened, bad));
        }
    }

    @Test
    void aTextWithoutAWordIsNotCirculated() {
        secretariat.starts("On seas");
        secretariat.writes(" ", " … ");
        changesNothing("drafting.text-is-empty", () -> secretariat.circulates(sitting.inAWeek()));
    }

    @Test
    void aDeadlineIsNotMovedToWhereItIs() {
        secretariat.circulates("On rivers");
        Deadline now = house.following()
                .answers(secretariat.voice(), sitting.edition())
                .orElseThrow()
                .round()
                .deadline();
        assertRefused(
                "review.same-deadline",
                () -> house.flow().moveDeadline(secretariat.voice(), sitting.edition(), now, "Holidays"));
    }

    @Test
    void theDeadlineLiesInTheFutureButNotBeyondAllReckoning() {
        secretariat.starts("On seas");
        for (Duration past : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(-3000))) {
            changesNothing("review.deadline-in-the-past", () -> secretariat.circulates(sitting.in(past)));
        }
        changesNothing(
                "review.deadline-too-far", () -> secretariat.circulates(new Deadline(Instant.MAX, Sitting.NORHAVEN)));
        secretariat.circulates(sitting.inAWeek());
        changesNothing(
                "review.deadline-in-the-past",
                () -> secretariat.movesDeadlineTo(Duration.ofMinutes(-1), "Yesterday was better"));
        changesNothing(
                "review.deadline-too-far", () -> secretariat.movesDeadlineTo(Duration.ofDays(4000), "Take your time"));
    }

    @Test
    void somebodyIsAskedAndCanAnswer() {
        secretariat.starts("On seas");
        changesNothing("review.nobody-asked", () -> secretariat.circulatesTo(sitting.inAWeek()));
        changesNothing("review.no-head", () -> secretariat.circulatesTo(sitting.inAWeek(), norland, suderland));
        changesNothing("nothing-there", () -> circulateTo(OrganizationId.next()));
        secretariat.takes(norland.asHead());
        changesNothing("review.no-head", () -> secretariat.circulatesTo(sitting.inAWeek(), norland));
        secretariat.circulatesTo(sitting.inAWeek(), estavia);
        changesNothing("review.no-head", () -> add(suderland));
        changesNothing("review.asked-already", () -> add(estavia));
        changesNothing("review.not-asked", () -> secretariat.takesOff(norland, "Norland was never here"));
        changesNothing("review.last-organization", () -> secretariat.takesOff(estavia, "Nobody is left"));
    }

    private void circulateTo(OrganizationId organization) {
        house.flow()
                .circulate(
                        secretariat.voice(),
                        sitting.edition(),
                        new Circulation(Set.of(organization), sitting.inAWeek()));
    }

    private void add(Delegation delegation) {
        house.flow().addOrganization(secretariat.voice(), sitting.edition(), delegation.organization());
    }

    @Test
    void anObjectionSaysWhyAndWhatWouldClearIt() {
        secretariat.circulates("On seas");
        changesNothing("words.missing", () -> norland.objects("", "Delete it"));
        changesNothing("words.missing", () -> norland.objects("Too long", " \n "));
        changesNothing("words.too-long", () -> norland.objects("No. ".repeat(3000), "Delete it"));
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        secretariat.circulatesTo(startedWithNorland(), norland);
        Position support = new Position.Support();
        changesNothing("rights.only_the_head_of_delegation", () -> respond(norland.expert(), support));
        for (Actor other : List.of(estavia, observer, director, secretariat)) {
            var refused = org.assertj.core.api.Assertions.catchThrowable(() -> respond(other, support));
            assertThat(refused).as("%s answers", other).isInstanceOf(org.communique.rights.Refused.class);
        }
        changesNothing("nothing-there", () -> respond(estavia, support));
        changesNothing("nothing-there", () -> respond(administrator, support));
        changesNothing(
                "nothing-there",
                () -> house.reviewing().respondToReview(Voice.of(PersonId.next()), sitting.edition(), support));
    }

    private Deadline startedWithNorland() {
        secretariat.starts("On seas");
        return sitting.inAWeek();
    }

    private void respond(Actor actor, Position position) {
        house.reviewing().respondToReview(actor.voice(), sitting.edition(), position);
    }

    @Test
    void afterTheCloseNobodyAnswersAndNobodyComments() {
        secretariat.circulates("On seas");
        secretariat.closesEarly("Enough");
        changesNothing("rights.not_at_this_stage", norland::supports);
        changesNothing("rights.not_at_this_stage", () -> norland.comments(1, "One more thing"));
        changesNothing("rights.not_at_this_stage", () -> secretariat.closesEarly("Enough and enough"));
    }

    @Test
    void anImportWhoseFrameIsRefusedLeavesTheTextAsItWas() {
        secretariat.starts("On seas");
        Frame seen = sitting.frame();
        Frame tooLong = new Frame("x".repeat(301), seen.meetingLine(), seen.participants());
        changesNothing(
                "words.too-long",
                () -> house.drafting()
                        .importTextAndFrame(
                                secretariat.voice(), sitting.edition(), Words.body("Another text."), seen, tooLong));
        Frame good = new Frame("On oceans", seen.meetingLine(), seen.participants());
        changesNothing(
                "drafting.frame-moved-on",
                () -> house.drafting()
                        .importTextAndFrame(
                                secretariat.voice(), sitting.edition(), Words.body("Another text."), good, good));
    }

    @Test
    void aStepThatHasNotFailedIsNotTriedAgain() {
        changesNothing("workflow.not-failed", () -> house.failedJobs().retry(administrator.voice(), "no such step"));
        secretariat.circulates("On seas");
        String waiting = engineRoom.jobs(sitting.edition()).getFirst().getId();
        changesNothing("workflow.not-failed", () -> house.failedJobs().retry(administrator.voice(), waiting));
    }

    @Test
    void aLongParagraphIsQuotedWithoutTearingALetterApart() {
        secretariat.starts("On seas");
        secretariat.writes("x".repeat(1_999) + "🌊".repeat(20));
        Comment comment = secretariat.comments(1, "Long");
        Assertions.assertThat(comment.anchor().quote()).isEqualTo("x".repeat(1_999));
        Assertions.assertThat(house.commenting().comments(secretariat.voice(), sitting.edition()))
                .singleElement()
                .isEqualTo(comment);
    }

    @Test
    void aDoubleClickDoesNothingTwice() {
        Start start = sitting.opening("On seas");
        secretariat.starts(start);
        changesNothing("drafting.started-already", () -> house.flow().start(secretariat.voice(), start));
        secretariat.circulates(sitting.inAWeek());
        changesNothing("rights.not_at_this_stage", () -> secretariat.circulates(sitting.inAWeek()));
        Comment comment = norland.comments(1, "Which seas?");
        secretariat.takesOff(estavia, "Estavia has no coast");
        changesNothing("review.not-asked", () -> secretariat.takesOff(estavia, "Estavia has no coast"));
        secretariat.closesEarly("Enough");
        changesNothing("rights.not_at_this_stage", () -> secretariat.closesEarly("Enough"));
        secretariat.disposes(comment, Outcome.NOTED, "All of them");
        var refused = changesNothing(
                "review.disposed-already", () -> secretariat.disposes(comment, Outcome.REJECTED, "None of them"));
        assertThat(refused.arguments()).containsExactly(secretariat.name());
        secretariat.submits();
        changesNothing("rights.not_at_this_stage", secretariat::submits);
        Hash hash = sitting.hash();
        director.returns("Name the seas");
        changesNothing(
                "approval.returned-already",
                () -> house.flow().returnText(director.voice(), sitting.edition(), hash, "Name the seas"));
        secretariat.submits();
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        changesNothing(
                "approval.approved-already",
                () -> house.flow().approveText(director.voice(), sitting.edition(), hash, null));
        director.publishesNow();
        changesNothing("approval.embargo-is-over", director::publishesNow);
        changesNothing("approval.embargo-is-over", () -> director.movesEmbargoTo(Duration.ofDays(1)));
        engine.knocks();
        changesNothing("rights.not_at_this_stage", director::publishesNow);
        changesNothing("rights.not_at_this_stage", () -> director.abandons("Too late"));
    }

    @Test
    void onlyTheTextThatLiesThereIsApproved() {
        submitted();
        Hash first = sitting.hash();
        director.returns("Once more");
        secretariat.writes("Something else altogether.");
        secretariat.submits();
        changesNothing(
                "approval.hash-moved-on",
                () -> house.flow().approveText(director.voice(), sitting.edition(), Hash.of("never seen"), null));
        changesNothing(
                "approval.hash-moved-on",
                () -> house.flow().approveText(director.voice(), sitting.edition(), first, null));
        changesNothing(
                "approval.hash-moved-on",
                () -> house.flow().returnText(director.voice(), sitting.edition(), first, "Not this one"));
    }

    @Test
    void theEmbargoLiesBetweenNowAndTwoYears() {
        submitted();
        changesNothing("approval.embargo-in-the-past", () -> director.approvesUnderEmbargoFor(Duration.ofMinutes(-1)));
        changesNothing("approval.embargo-too-far", () -> director.approvesUnderEmbargoFor(Duration.ofDays(732)));
        changesNothing(
                "approval.embargo-too-far",
                () -> house.flow().approveText(director.voice(), sitting.edition(), sitting.hash(), Instant.MAX));
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        changesNothing("approval.embargo-in-the-past", () -> director.movesEmbargoTo(Duration.ofHours(-1)));
        changesNothing("approval.embargo-too-far", () -> director.movesEmbargoTo(Duration.ofDays(732)));
    }

    @Test
    void whoEditedTheTextMayReturnItButNotApproveIt() {
        secretariat.starts("On seas");
        secretariat.gives(Member.of(director.id(), Role.SECRETARIAT));
        LiveText text = secretariat.text();
        sitting.act(
                1,
                () -> house.write(
                        director.voice(),
                        text.id(),
                        Words.body("The director wrote this.").canonical()));
        secretariat.takes(Member.of(director.id(), Role.SECRETARIAT));
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        secretariat.submits();
        changesNothing("rights.four_eyes", director::approves);
        director.returns("Somebody else has to look at it");
    }

    @Test
    void aFrameThatSomebodyElseHasChangedIsNotOverwritten() {
        secretariat.starts("On seas");
        Frame seen = sitting.frame();
        secretariat.retitles("On oceans");
        changesNothing(
                "drafting.frame-moved-on",
                () -> house.drafting()
                        .changeFrame(
                                secretariat.voice(),
                                sitting.edition(),
                                seen,
                                new Frame("On ponds", "Norhaven", List.of())));
    }

    @Test
    void whoChangedTheTitleHasEditedTheText() {
        secretariat.starts("On seas");
        secretariat.gives(Member.of(director.id(), Role.SECRETARIAT));
        sitting.act(() -> house.drafting()
                .changeFrame(
                        director.voice(),
                        sitting.edition(),
                        sitting.frame(),
                        new Frame("On oceans", "Norhaven", List.of())));
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        secretariat.submits();
        changesNothing("rights.four_eyes", director::approves);
    }

    @Test
    void withoutAnApproverNothingIsSubmitted() {
        secretariat.circulates("On seas");
        secretariat.takes(Member.of(director.id(), Role.APPROVER));
        secretariat.closesEarly("Enough");
        changesNothing("review.no-approver", secretariat::submits);
    }

    private void submitted() {
        secretariat.circulates("On seas");
        secretariat.closesEarly("Enough");
        secretariat.submits();
    }

    @Test
    void whatNeverWasIsAnsweredAlike() {
        secretariat.starts("On seas");
        Voice voice = secretariat.voice();
        EditionId nowhere = EditionId.next();
        changesNothing("nothing-there", () -> house.reading().workingText(voice, nowhere));
        changesNothing("nothing-there", () -> house.reading().open(voice, new CommuniqueId(UUID.randomUUID())));
        changesNothing("nothing-there", () -> house.reading().open(voice, "no\u0000where"));
        changesNothing("nothing-there", () -> house.reading().revision(voice, sitting.edition(), -1));
        changesNothing("nothing-there", () -> house.texts().read(voice, new TextId(UUID.randomUUID())));
        changesNothing("nothing-there", () -> house.texts().replace(voice, new TextId(UUID.randomUUID()), "{}"));
        changesNothing("nothing-there", () -> house.flow().abandon(voice, nowhere, Stage.DRAFTING, "It never was"));
        changesNothing(
                "nothing-there",
                () -> house.disposing()
                        .dispose(voice, new CommentId(UUID.randomUUID()), Decision.of(Outcome.NOTED, "Noted")));
        changesNothing("review.paragraph-gone", () -> secretariat.comments(99, "Which paragraph?"));
        assertThat(house.publishing().publishedAt("no\u0000where")).isEmpty();
        assertThat(house.publishing().publishedAt("nowhere", -1)).isEmpty();
        assertThat(house.peopling().account("no\u0000body@norland.example")).isEmpty();
    }

    @Test
    void aRoleIsGivenToSomebodyForSomething() {
        secretariat.starts("On seas");
        PersonId expert = suderland.expert().id();
        OrganizationId organization = suderland.organization();
        changesNothing("drafting.role-odd", () -> give(new Member(expert, Role.PARTICIPANT, null, false)));
        changesNothing("drafting.role-odd", () -> give(new Member(expert, Role.OBSERVER, organization, false)));
        changesNothing("drafting.role-odd", () -> give(new Member(expert, Role.APPROVER, null, true)));
        changesNothing("nothing-there", () -> give(Member.of(PersonId.next(), Role.OBSERVER)));
        changesNothing("nothing-there", () -> give(new Member(expert, Role.PARTICIPANT, OrganizationId.next(), false)));
        changesNothing("drafting.last-secretariat", () -> take(Member.of(secretariat.id(), Role.SECRETARIAT)));
        changesNothing("nothing-there", () -> take(Member.of(expert, Role.OBSERVER)));
    }

    private void give(Member member) {
        house.drafting().giveRole(secretariat.voice(), sitting.edition(), member);
    }

    private void take(Member member) {
        house.drafting().takeRole(secretariat.voice(), sitting.edition(), member);
    }

    @Test
    void aDelegationHasOneHead() {
        secretariat.starts("On seas");
        secretariat.gives(new Member(norland.expert().id(), Role.PARTICIPANT, norland.organization(), true));
        assertThat(house.reading().members(sitting.now().identity().communique()))
                .filteredOn(Member::head)
                .extracting(Member::person)
                .containsExactlyInAnyOrder(norland.expert().id(), estavia.id());
        Start start = sitting.opening("On lakes");
        changesNothing(
                "drafting.two-heads",
                () -> house.flow()
                        .start(
                                secretariat.voice(),
                                with(
                                        start,
                                        List.of(
                                                norland.asHead(),
                                                new Member(
                                                        norland.expert().id(),
                                                        Role.PARTICIPANT,
                                                        norland.organization(),
                                                        true)))));
        changesNothing(
                "drafting.role-odd",
                () -> house.flow()
                        .start(
                                secretariat.voice(),
                                with(start, List.of(new Member(norland.id(), Role.PARTICIPANT, null, false)))));
    }

    private static Start with(Start start, List<Member> members) {
        return new Start(start.meeting(), start.frame(), start.language(), start.body(), members);
    }

    @Test
    void theFrameKeepsWhatTheFrozenTextCanHold() {
        secretariat.starts("On seas");
        List<Participant> tooMany = Collections.nCopies(1001, new Participant("Norland Water Board", "Norland"));
        changesNothing(
                "text.not-a-text",
                () -> house.drafting()
                        .changeFrame(
                                secretariat.voice(),
                                sitting.edition(),
                                sitting.frame(),
                                new Frame("On seas", "Norhaven", tooMany)));
        Start start = sitting.opening("On seas");
        changesNothing(
                "text.not-a-text",
                () -> house.flow()
                        .start(
                                secretariat.voice(),
                                new Start(
                                        start.meeting(),
                                        start.frame(),
                                        Locale.forLanguageTag("x-norland"),
                                        start.body(),
                                        List.of())));
    }
}
