package org.communique.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Mark;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Range;
import org.communique.drafting.text.Run;
import org.communique.review.Comment.Reply;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Disposition.Answer;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Proposal.Operation;
import org.communique.review.Round.Asked;
import org.communique.review.Round.Closed;
import org.communique.review.Round.How;
import org.communique.review.Said.Author;
import org.communique.review.Said.Wording;
import org.communique.review.Support.Side;
import org.communique.story.StoryTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is stored is what is read again; everything here is undone at the end. */
@Transactional
class ReviewStoresTest extends StoryTest {

    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00.123456Z");
    private static final Deadline DEADLINE = new Deadline(NOON.plusSeconds(3600), ZoneId.of("Asia/Kathmandu"));

    @Autowired
    private Rounds rounds;

    @Autowired
    private Comments comments;

    private EditionId edition;

    @BeforeEach
    void oneEdition() {
        edition = secretariat.starts("On stores").id();
    }

    private Round round(int number) {
        List<Asked> asked = List.of(
                new Asked(norland.organization(), NOON, null),
                new Asked(estavia.organization(), NOON.plusSeconds(1), null));
        return new Round(RoundId.next(), edition, number, number - 1, NOON, DEADLINE, number == 2, asked, null);
    }

    @Test
    void aRoundFromItsOpeningToItsClose() {
        Round round = round(1);
        rounds.open(round);
        assertThat(rounds.find(round.id())).contains(round);
        assertThat(rounds.lock(round.id())).contains(round);
        assertThat(rounds.lockOpen(edition)).contains(round);
        rounds.takeOff(round.id(), norland.organization(), NOON.plusSeconds(5));
        assertThat(rounds.find(round.id()).orElseThrow().organizations()).containsExactly(estavia.organization());
        rounds.ask(round.id(), norland.organization(), NOON.plusSeconds(9));
        assertThat(rounds.find(round.id()))
                .as("asked again, since the first time")
                .contains(round);
        Deadline later = new Deadline(NOON.plusSeconds(7200), ZoneId.of("UTC"));
        rounds.moveDeadline(round.id(), later);
        Closed closed = new Closed(NOON.plusSeconds(30), How.EARLY);
        rounds.close(round.id(), closed);
        Round kept = rounds.find(round.id()).orElseThrow();
        assertThat(kept.deadline()).isEqualTo(later);
        assertThat(kept.closed()).isEqualTo(closed);
        assertThat(rounds.lockOpen(edition)).isEmpty();
        rounds.open(round(2));
        assertThat(rounds.of(edition)).extracting(Round::number).containsExactly(1, 2);
        rounds.close(rounds.lockOpen(edition).orElseThrow().id(), closed);
    }

    @Test
    void everyPositionThatWasEverStatedInItsOrder() {
        Round round = round(1);
        rounds.open(round);
        List<Stated> stated = List.of(
                new Stated(norland.organization(), new Position.Support(), norland.id(), null, NOON),
                new Stated(estavia.organization(), new Position.Objection("Why", "What"), estavia.id(), null, NOON),
                new Stated(estavia.organization(), new Position.NoObjection(), norland.id(), estavia.id(), NOON),
                new Stated(norland.organization(), new Position.Abstention(), norland.id(), null, NOON));
        stated.forEach(one -> rounds.state(round.id(), one));
        assertThat(rounds.stated(round.id())).containsExactlyElementsOf(stated);
        rounds.close(round.id(), new Closed(NOON, How.ABANDONED));
    }

    private Comment comment(@Nullable Integer revision, @Nullable Anchor anchor, SeenBy seenBy, Wording wording) {
        return comment(revision, anchor, seenBy, wording, null);
    }

    private Comment comment(
            @Nullable Integer revision,
            @Nullable Anchor anchor,
            SeenBy seenBy,
            Wording wording,
            @Nullable Proposal proposal) {
        return Comment.said(
                edition,
                revision,
                anchor,
                seenBy,
                Comment.Kind.TECHNICAL,
                new Author(norland.id(), estavia.id(), norland.organization()),
                wording,
                proposal);
    }

    @Test
    void aCommentWithItsReplies() {
        Anchor anchor = new Anchor(new BlockId("b0123456789"), "The words 水 of a paragraph", new Range(4, 11));
        Comment onWords = comment(2, anchor, SeenBy.ALL, new Wording("Several\nlines <b>and</b> markup", NOON));
        Comment onTheWhole = comment(null, null, SeenBy.SECRETARIAT, new Wording("Fine", NOON.plusSeconds(1)));
        comments.add(onTheWhole);
        comments.add(onWords);
        assertThat(comments.of(edition)).containsExactly(onWords, onTheWhole);
        Reply reply = new Reply(
                CommentId.next(),
                new Author(secretariat.id(), null, null),
                List.of(new Wording("Why?", NOON.plusSeconds(2))),
                null);
        comments.reply(onWords, reply);
        assertThat(comments.find(onWords.id())).contains(onWords.with(List.of(reply)));
        assertThat(comments.find(reply.id())).as("by the reply").contains(onWords.with(List.of(reply)));
        assertThat(comments.find(CommentId.next())).isEmpty();
    }

    @Test
    void aProposalWithWhatOthersSayToItAndWhatBecomesOfIt() {
        Block base = new Paragraph(new BlockId("b0123456789"), new Run("They met ", Mark.BOLD), new Run("in 水."));
        Block wording = new Paragraph(new BlockId("b0123456789"), new Run("They met in Norhaven."));
        Anchor anchor = new Anchor(base.id(), base.plain(), Range.all(base.plain()));
        Proposal proposal = new Proposal(Operation.REPLACE, base, wording);
        Comment proposed = comment(1, anchor, SeenBy.ALL, new Wording("Where?", NOON), proposal);
        comments.add(proposed);
        Proposal away = new Proposal(Operation.DELETE, base, null);
        comments.add(comment(1, anchor, SeenBy.ALL, new Wording("Away", NOON.plusSeconds(1)), away));
        assertThat(comments.of(edition)).extracting(Comment::proposal).containsExactly(proposal, away);
        Support first = new Support(estavia.organization(), Side.SUPPORTS, estavia.id(), null, NOON);
        Support last = new Support(estavia.organization(), Side.OPPOSES, norland.id(), estavia.id(), NOON);
        comments.support(proposed.id(), first);
        comments.support(proposed.id(), last);
        assertThat(comments.find(proposed.id()).orElseThrow().supports()).containsExactly(last);

        Disposition rejected = new Disposition(Outcome.REJECTED, "No", null, secretariat.id(), NOON);
        Disposition accepted = new Disposition(Outcome.ACCEPTED, "Yes after all", wording, secretariat.id(), NOON);
        assertThat(comments.dispose(proposed, rejected)).isTrue();
        assertThat(comments.dispose(proposed, accepted))
                .as("somebody was quicker")
                .isFalse();
        Comment answered = comments.find(proposed.id()).orElseThrow();
        assertThat(answered.isOpen()).isFalse();
        assertThat(comments.dispose(answered, accepted)).isTrue();
        Answer answer = new Answer(Reaction.MAINTAINED, "Still", norland.id(), NOON);
        comments.answer(proposed.id(), answer);
        Comment kept = comments.find(proposed.id()).orElseThrow();
        assertThat(kept.dispositions()).containsExactly(rejected, accepted);
        assertThat(kept.disposition()).isEqualTo(accepted);
        assertThat(kept.answer()).isEqualTo(answer);
    }

    @Test
    void everyWordingStaysAndWhatIsWithdrawnIsMarked() {
        Comment comment = comment(1, null, SeenBy.ALL, new Wording("First", NOON));
        comments.add(comment);
        Wording second = new Wording("Second", NOON.plusSeconds(3));
        assertThat(comments.reword(comment, second)).isTrue();
        assertThat(comments.reword(comment, new Wording("Third", NOON)))
                .as("from a window that has not seen the second")
                .isFalse();
        assertThat(comments.withdraw(comment.id(), NOON.plusSeconds(9))).isTrue();
        assertThat(comments.withdraw(comment.id(), NOON.plusSeconds(10))).isFalse();
        Comment kept = comments.find(comment.id()).orElseThrow();
        assertThat(kept.wordings()).containsExactly(new Wording("First", NOON), second);
        assertThat(kept.withdrawn()).isEqualTo(NOON.plusSeconds(9));
    }
}
