package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.story.Minutes.assertRefused;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.communique.drafting.text.Range;
import org.communique.notice.Notice;
import org.communique.notice.Told;
import org.communique.people.PersonId;
import org.communique.record.Deed;
import org.communique.review.Comment;
import org.communique.review.Comment.SeenBy;
import org.communique.review.CommentId;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Remark;
import org.communique.review.Remark.Passage;
import org.communique.review.Said;
import org.communique.rights.NothingThere;
import org.junit.jupiter.api.Test;

/** Comments on chosen words, what is replied to them, and what their authors make of them later. */
class ConversationsTest extends StoryTest {

    private Comment seenBy(Actor actor, Comment comment) {
        return actor.seesComments().stream()
                .filter(one -> one.id().equals(comment.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Told> told(Actor actor) {
        return house.telling().of(actor.id().value()).stream().map(Notice::told).toList();
    }

    private List<Deed> deedsSeenBy(Actor actor) {
        return house.reading().history(actor.voice(), sitting.edition()).stream()
                .map(entry -> entry.act().deed())
                .toList();
    }

    @Test
    void aCommentHangsOnChosenWords() {
        secretariat.circulates("On rivers");
        Comment comment = norland.commentsOn(2, "rivers", "And lakes?");
        assertThat(comment.anchor().quote()).isEqualTo("rivers");
        assertThat(seenBy(estavia, comment)).isEqualTo(comment);
    }

    @Test
    void itStaysWithItsWordsThroughConsolidationAndIsOrphanedWhenTheyGo() {
        secretariat.circulates("On rivers");
        Comment comment = norland.commentsOn(2, "rivers", "And lakes?");
        secretariat.closesEarly("Enough");
        secretariat.writes("They met.", "In Norhaven they spoke of many rivers and of rain.", "Every drop is counted.");
        assertThat(comment.anchor().in(secretariatsBody()).orElseThrow().block())
                .isEqualTo(Words.paragraph(2));
        secretariat.writes("They met.", "They spoke of lakes.", "Every drop is counted.");
        assertThat(comment.anchor().in(secretariatsBody())).isEmpty();
        assertThat(seenBy(secretariat, comment).anchor().quote()).isEqualTo("rivers");
    }

    private org.communique.drafting.text.Body secretariatsBody() {
        return org.communique.drafting.text.Body.read(secretariat.text().doc());
    }

    @Test
    void wordsThatDoNotStandThereCannotBeCommentedOn() {
        secretariat.circulates("On rivers");
        Passage forged = new Passage(Words.paragraph(2), new Range(0, 4), "They never said that");
        assertRefused("review.words-gone", () -> comments(norland, forged));
        Passage outside = new Passage(Words.paragraph(2), new Range(900, 904), "rain");
        assertRefused("review.words-gone", () -> comments(norland, outside));
        Passage elsewhere = new Passage(Words.paragraph(88), new Range(0, 4), "They");
        assertRefused("review.paragraph-gone", () -> comments(norland, elsewhere));
        assertThat(norland.seesComments()).isEmpty();
    }

    private void comments(Actor actor, Passage about) {
        house.commenting().comment(actor.voice(), sitting.edition(), Remark.of(about, Comment.Kind.GENERAL, "A word"));
    }

    @Test
    void whileTheSecretariatWritesWordsAreFoundWhereTheyStandNow() {
        secretariat.starts("On rivers");
        Passage seen = sitting.passage(Words.paragraph(2), "rivers");
        secretariat.writes("The ministers met in Norhaven.", "Long and well they spoke of rivers.");
        sitting.act(() -> house.commenting()
                .comment(secretariat.voice(), sitting.edition(), Remark.of(seen, Comment.Kind.GENERAL, "Which?")));
        assertThat(secretariat.seesComments().getFirst().anchor().words()).isEqualTo(new Range(28, 34));
        secretariat.writes("The ministers met in Norhaven.", "They spoke of rivers, rivers, rivers.");
        Passage twice = new Passage(Words.paragraph(2), new Range(0, 6), "rivers");
        assertRefused("review.words-gone", () -> comments(secretariat, twice));
    }

    @Test
    void aThreadIsReadInItsOrderByEverybodyWhoSeesTheComment() {
        secretariat.circulates("On rivers");
        Comment comment = norland.comments(2, "And lakes?");
        secretariat.replies(comment, "Lakes have a text of their own.");
        Comment thread = estavia.expert().replies(comment, "Then say so here.");
        assertThat(thread.replies())
                .extracting(Said::words)
                .containsExactly("Lakes have a text of their own.", "Then say so here.");
        Comment deeper = sitting.act(() -> house.commenting()
                .reply(norland.voice(), thread.replies().getFirst().id(), "Good.", Set.of()));
        assertThat(deeper.id()).as("a reply to a reply is in the same thread").isEqualTo(comment.id());
        assertThat(seenBy(observer, comment).replies()).hasSize(3);
        assertThat(told(norland)).contains(Told.REPLIED);
        assertThat(told(secretariat)).contains(Told.REPLIED);
        assertThat(told(norland.expert())).doesNotContain(Told.REPLIED);
    }

    @Test
    void aDraftersNoteIsSeenByTheSecretariatAlone() {
        secretariat.circulates("On rivers");
        Comment note = secretariat.notes(2, "Norland will object to this.");
        secretariat.replies(note, "Let them.");
        List.of(norland, estavia.expert(), observer, director).forEach(other -> {
            assertThat(other.seesComments()).as(other.name()).isEmpty();
            assertThat(deedsSeenBy(other)).as(other.name()).doesNotContain(Deed.DRAFTERS_NOTE_WRITTEN, Deed.REPLIED);
        });
        assertThat(deedsSeenBy(secretariat)).contains(Deed.DRAFTERS_NOTE_WRITTEN);
        assertThatThrownNothingThere(() -> norland.replies(note, "We will."));
        assertRefused(
                "rights.not_your_role",
                () -> house.commenting()
                        .comment(
                                norland.voice(),
                                sitting.edition(),
                                new Remark(null, Comment.Kind.GENERAL, SeenBy.SECRETARIAT, "Psst", Set.of())));
        secretariat.closesEarly("Enough");
        assertRefused("review.note-needs-no-answer", () -> secretariat.disposes(note, Outcome.NOTED, "Yes"));
        secretariat.submits();
        assertThat(sitting.now().stage().name()).as("a note holds nothing up").isEqualTo("AWAITING_APPROVAL");
    }

    private static void assertThatThrownNothingThere(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        org.assertj.core.api.Assertions.assertThatThrownBy(act).isInstanceOf(NothingThere.class);
    }

    @Test
    void anAuthorRewordsAndEarlierWordsStay() {
        secretariat.circulates("On rivers");
        Comment comment = norland.comments(2, "And lakse?");
        Comment reworded = norland.rewords(comment, "And lakes?");
        assertThat(reworded.words()).isEqualTo("And lakes?");
        assertThat(reworded.isReworded()).isTrue();
        assertThat(reworded.wordings()).hasSize(2);
        assertRefused("review.reworded-already", () -> norland.rewords(comment, "From a window that is behind"));
        assertRefused("review.not-your-words", () -> norland.expert().rewords(reworded, "Not mine"));
        assertRefused("review.not-your-words", () -> secretariat.withdraws(reworded));
        house.now().pass(Sitting.A_WEEK);
        assertRefused("review.closed", () -> norland.rewords(reworded, "Too late"));
    }

    @Test
    void whatIsWithdrawnStaysMarkedAndNobodyOwesAnAnswer() {
        secretariat.circulates("On rivers");
        Comment comment = norland.comments(2, "Our minister is ill.");
        Comment reply = estavia.replies(comment, "We wish him well.");
        norland.withdraws(comment);
        assertRefused("review.withdrawn-already", () -> norland.withdraws(comment));
        assertRefused("review.withdrawn-already", () -> norland.rewords(comment, "Forget it"));
        assertThat(seenBy(estavia, comment).words()).isEmpty();
        assertThat(seenBy(estavia, comment).withdrawn()).isNotNull();
        assertThat(seenBy(estavia, comment).replies()).isEqualTo(reply.replies());
        assertThat(seenBy(norland, comment).words()).isEqualTo("Our minister is ill.");
        assertThat(seenBy(secretariat, comment).words()).isEqualTo("Our minister is ill.");
        secretariat.closesEarly("Enough");
        assertRefused("review.withdrawn-already", () -> secretariat.disposes(comment, Outcome.NOTED, "Get well"));
        secretariat.submits();
    }

    @Test
    void whatIsAnsweredIsNotRewordedAnyMore() {
        secretariat.starts("On rivers");
        Comment comment = secretariat.comments(1, "Where?");
        secretariat.circulates(sitting.inAWeek());
        secretariat.closesEarly("Enough");
        secretariat.disposes(comment, Outcome.NOTED, "In Norhaven");
        assertRefused("review.disposed-already", () -> secretariat.rewords(comment, "When?"));
        assertRefused("review.disposed-already", () -> secretariat.withdraws(comment));
    }

    @Test
    void whoIsMentionedIsToldWithoutAWordOfIt() {
        secretariat.circulates("On rivers");
        norland.speaksOf("Estavia should say more on lakes", estavia, norland);
        assertThat(told(estavia)).contains(Told.MENTIONED);
        assertThat(told(norland)).as("not of one's own words").doesNotContain(Told.MENTIONED);
        assertThat(house.telling().of(estavia.id().value()))
                .filteredOn(notice -> notice.told() == Told.MENTIONED)
                .singleElement()
                .satisfies(notice -> assertThat(notice.facts())
                        .containsOnlyKeys("who", "comment")
                        .containsEntry("who", norland.name()));
    }

    @Test
    void nobodyIsMentionedWhoMayNotSeeIt() {
        secretariat.circulates("On rivers");
        Actor outsider = new Actor(sitting, "Otto");
        assertRefused("review.mentioned-does-not-see", () -> norland.speaksOf("Otto knows", outsider));
        Set<PersonId> thousand =
                IntStream.range(0, 1_000).mapToObj(n -> PersonId.next()).collect(java.util.stream.Collectors.toSet());
        Remark shout = new Remark(null, Comment.Kind.GENERAL, SeenBy.ALL, "All of you", thousand);
        assertRefused(
                "review.too-many-mentioned",
                () -> house.commenting().comment(norland.voice(), sitting.edition(), shout));
        assertThat(norland.seesComments()).isEmpty();
    }

    @Test
    void tenThousandCharactersAreHeardAndAMegabyteIsNot() {
        secretariat.circulates("On rivers");
        Comment comment = norland.comments(1, "x".repeat(10_000));
        estavia.replies(comment, "y".repeat(10_000));
        String megabyte = "z".repeat(1_000_000);
        changesNothing("words.too-long", () -> norland.comments(1, megabyte));
        changesNothing("words.too-long", () -> estavia.replies(comment, megabyte));
        changesNothing("words.too-long", () -> norland.rewords(comment, megabyte));
        changesNothing("words.too-long", () -> norland.proposesToDelete(1, megabyte));
    }

    @Test
    void whatWasSaidAboutOneCommuniqueIsNotAnsweredInAnother() {
        secretariat.circulates("On rivers");
        Comment comment = norland.comments(1, "Which?");
        Actor outsider = new Actor(sitting, "Otto of another meeting");
        assertThatThrownNothingThere(() -> house.commenting().reply(outsider.voice(), comment.id(), "Mine", Set.of()));
        assertThatThrownNothingThere(() -> house.commenting().withdraw(outsider.voice(), comment.id()));
    }

    @Test
    void whatWasNeverSaidCannotBeRepliedTo() {
        secretariat.circulates("On rivers");
        assertThatThrownNothingThere(
                () -> house.commenting().reply(norland.voice(), CommentId.next(), "To whom?", Set.of()));
        assertThatThrownNothingThere(() -> house.commenting().withdraw(norland.voice(), CommentId.next()));
    }
}
