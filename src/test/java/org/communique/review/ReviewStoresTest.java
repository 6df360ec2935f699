package org.communique.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.BlockId;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Round.Asked;
import org.communique.review.Round.Closed;
import org.communique.review.Round.How;
import org.communique.story.StoryTest;
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
        return new Round(RoundId.next(), edition, number, number - 1, NOON, DEADLINE, asked, null);
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

    @Test
    void aCommentAndItsDisposition() {
        Comment onAParagraph = new Comment(
                CommentId.next(),
                edition,
                2,
                new BlockId("b0123456789"),
                "The words 水",
                Comment.Kind.TECHNICAL,
                norland.id(),
                norland.organization(),
                "Several\nlines <b>and</b> markup",
                NOON,
                null);
        Comment onTheWhole = new Comment(
                CommentId.next(),
                edition,
                null,
                null,
                null,
                Comment.Kind.GENERAL,
                secretariat.id(),
                null,
                "Fine",
                NOON.plusSeconds(1),
                null);
        comments.add(onTheWhole);
        comments.add(onAParagraph);
        assertThat(comments.of(edition)).containsExactly(onAParagraph, onTheWhole);
        Disposition disposition = new Disposition(Outcome.ACCEPTED_WITH_CHANGES, "So be it", secretariat.id(), NOON);
        assertThat(comments.dispose(onTheWhole.id(), disposition)).isTrue();
        assertThat(comments.dispose(onTheWhole.id(), disposition)).isFalse();
        assertThat(comments.find(onTheWhole.id()).orElseThrow().disposition()).isEqualTo(disposition);
        assertThat(comments.find(onTheWhole.id()).orElseThrow().isOpen()).isFalse();
        assertThat(comments.find(CommentId.next())).isEmpty();
    }
}
