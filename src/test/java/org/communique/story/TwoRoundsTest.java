package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Numbered;
import org.communique.drafting.text.Run;
import org.communique.notice.Letter;
import org.communique.review.Answers;
import org.communique.review.Comment;
import org.communique.review.Decision;
import org.communique.review.Decision.Merged;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Held;
import org.communique.review.Position;
import org.communique.review.Proposal.Fit;
import org.communique.review.Stated;
import org.junit.jupiter.api.Test;

/**
 * A whole review in two rounds: one delegate stands in for another, half of those who are asked are silent, the deadline moves,
 * two proposals collide, a comment loses its words, and the second round is blind.
 */
class TwoRoundsTest extends StoryTest {

    @Test
    void fromTheFirstCirculationToThePublicPage() {
        secretariat.starts("On the sharing of rivers");
        secretariat.gives(suderland.asHead());
        secretariat.circulatesTo(sitting.in(Duration.ofDays(5)), norland, estavia);

        // The head of Norland is ill; an expert stands in and objects.
        Instant now = house.now().instant();
        sitting.act(() -> house.standingIn()
                .name(
                        norland.voice(),
                        sitting.edition(),
                        norland.id(),
                        norland.expert().id(),
                        now,
                        now.plus(Duration.ofDays(4))));
        Stated objection = sitting.act(() -> house.reviewing()
                .respondToReview(
                        norland.expert().voice(),
                        sitting.edition(),
                        new Position.Objection("Lakes are missing", "A word on lakes")));
        assertThat(objection.onBehalfOf()).isEqualTo(norland.id());

        // Two want the same paragraph otherwise; a third speaks of words that will go.
        Comment lakes = norland.expert().proposes(2, "They spoke of rivers and lakes.", "Lakes, too");
        Comment seas = estavia.expert().proposes(2, "They spoke of rivers and seas.", "Seas, too");
        Comment drop = estavia.commentsOn(3, "Every drop", "Who counts them?");

        // Suderland comes late; the deadline moves; Estavia and Suderland say nothing, and are reminded.
        sitting.act(
                () -> house.flow().addOrganization(secretariat.voice(), sitting.edition(), suderland.organization()));
        secretariat.movesDeadlineTo(Duration.ofDays(6), "A holiday");
        house.now().pass(Duration.ofDays(4));
        engineRoom.reminders(sitting.edition()).forEach(engineRoom::execute);
        assertThat(subjects(estavia)).anyMatch(subject -> subject.startsWith("Your answer is awaited"));
        assertThat(subjects(norland)).noneMatch(subject -> subject.startsWith("Your answer is awaited"));
        engine.knocksAfter(Duration.ofDays(2));
        assertThat(truth.stage(sitting.edition())).isEqualTo("CONSOLIDATION");
        assertThat(answers().answered()).containsExactly(norland.organization());
        Minutes.assertRefused("review.open-comments", () -> secretariat.submits());

        // The first proposal is taken, the second collides and is merged, the paragraph of the comment goes.
        secretariat.disposes(lakes, Outcome.ACCEPTED, "So it was");
        assertThat(again(seas).proposal().in(body())).isEqualTo(Fit.COLLIDES);
        Block current = block(2);
        String merged = Body.of(current.with(List.of(new Run("They spoke of rivers, lakes and seas."))))
                .canonical();
        secretariat.disposes(
                seas, new Decision(Outcome.ACCEPTED_WITH_CHANGES, "Both", 0, new Merged(current.hash(), merged)));
        house.write(
                secretariat.voice(),
                secretariat.text().id(),
                Words.body("The ministers met in Norhaven.", "They spoke of rivers, lakes and seas.")
                        .canonical());
        assertThat(again(drop).anchor().in(body())).as("orphaned").isEmpty();
        assertThat(again(drop).anchor().quote()).isEqualTo("Every drop");
        secretariat.disposes(drop, Outcome.NOTED, "The paragraph is gone");
        estavia.answers(again(drop), Reaction.SATISFIED, "Fine");

        // The second round is blind. Norland is asked about what changed, and about nothing else.
        secretariat.circulatesBlind(norland, estavia, suderland);
        Held before = Held.of(
                        norland.organization(),
                        house.following().answersOfAllRounds(norland.voice(), sitting.edition()),
                        revision -> house.reading()
                                .revision(norland.voice(), sitting.edition(), revision)
                                .text()
                                .body())
                .orElseThrow();
        assertThat(before.stale()).extracting(Numbered::paragraph).containsExactly(2);
        assertThat(before.gone()).isEqualTo(1);
        norland.supports();
        assertThat(answersSeenBy(estavia).positions()).isEmpty();
        assertThat(answersSeenBy(estavia).answered()).containsExactly(norland.organization());
        estavia.hasNoObjection();
        suderland.supports();
        assertThat(house.following().objections(secretariat.voice(), sitting.edition()))
                .isEmpty();
        secretariat.closesEarly("All have answered");
        assertThat(answersSeenBy(estavia).positions()).hasSize(3);

        secretariat.submits();
        director.approves();
        engine.knocks();
        Minutes.assertThat(publicReader).reads("On the sharing of rivers");
        assertThat(subjects(norland)).anyMatch(subject -> subject.startsWith("The communiqué is public"));
        assertThat(truth.deeds(sitting.edition()))
                .contains("STAND_IN_NAMED", "DEADLINE_MOVED", "REMINDED", "ROUND_CLOSED_AT_DEADLINE", "PUBLISHED");
    }

    private Comment again(Comment comment) {
        return secretariat.seesComments().stream()
                .filter(one -> one.id().equals(comment.id()))
                .findFirst()
                .orElseThrow();
    }

    private Body body() {
        return Body.read(secretariat.text().doc());
    }

    private Block block(int paragraph) {
        return body().find(Words.paragraph(paragraph)).orElseThrow();
    }

    private Answers answers() {
        return answersSeenBy(secretariat);
    }

    private Answers answersSeenBy(Actor who) {
        return house.following().answers(who.voice(), sitting.edition()).orElseThrow();
    }

    private List<String> subjects(Actor who) {
        house.sendMail().sendDue();
        return house.post().of(who).stream().map(Letter::subject).toList();
    }
}
