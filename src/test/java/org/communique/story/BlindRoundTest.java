package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.record.Deed;
import org.communique.review.Answers;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Objection;
import org.communique.review.Stated;
import org.junit.jupiter.api.Test;

/** A blind round: nobody sees what others say before it closes, and everybody after. */
class BlindRoundTest extends StoryTest {

    private Answers answersSeenBy(Actor actor) {
        return house.following().answers(actor.voice(), sitting.edition()).orElseThrow();
    }

    private List<Deed> deedsSeenBy(Actor actor) {
        return house.reading().history(actor.voice(), sitting.edition()).stream()
                .map(entry -> entry.act().deed())
                .toList();
    }

    private void aBlindRoundInWhichNorlandSpeaks() {
        secretariat.starts("On rivers");
        secretariat.circulatesBlind(norland, estavia);
        norland.comments(2, "And lakes?");
        norland.objects("Too wet", "Less water");
    }

    @Test
    void othersSeeNeitherCommentsNorPositionsButWhoHasAnswered() {
        aBlindRoundInWhichNorlandSpeaks();
        for (Actor other : List.of(estavia, estavia.expert(), observer, director)) {
            assertThat(other.seesComments()).as(other.name()).isEmpty();
            assertThat(answersSeenBy(other).positions()).as(other.name()).isEmpty();
            assertThat(answersSeenBy(other).complete()).isFalse();
            assertThat(answersSeenBy(other).answered()).as(other.name()).containsExactly(norland.organization());
            assertThat(house.following().objections(other.voice(), sitting.edition()))
                    .as(other.name())
                    .isEmpty();
            assertThat(deedsSeenBy(other))
                    .as(other.name())
                    .contains(Deed.CIRCULATED)
                    .doesNotContain(Deed.COMMENTED, Deed.POSITION_STATED);
        }
    }

    @Test
    void theSecretariatSeesAllOfIt() {
        aBlindRoundInWhichNorlandSpeaks();
        assertThat(secretariat.seesComments()).hasSize(1);
        assertThat(answersSeenBy(secretariat).positions()).hasSize(1);
        assertThat(deedsSeenBy(secretariat)).contains(Deed.COMMENTED, Deed.POSITION_STATED);
    }

    @Test
    void anOrganizationSeesWhatItsOwnPeopleSay() {
        aBlindRoundInWhichNorlandSpeaks();
        Comment comment = norland.expert().seesComments().getFirst();
        secretariat.replies(comment, "Lakes have a text of their own.");
        assertThat(norland.expert().seesComments().getFirst().replies()).hasSize(1);
        assertThat(answersSeenBy(norland.expert()).positions())
                .extracting(Stated::organization)
                .containsExactly(norland.organization());
        assertThat(deedsSeenBy(norland)).contains(Deed.COMMENTED, Deed.POSITION_STATED);
    }

    @Test
    void whenItHasClosedEverybodyReadsEverything() {
        aBlindRoundInWhichNorlandSpeaks();
        engine.knocksAfter(Sitting.A_WEEK);
        for (Actor other : List.of(estavia, estavia.expert(), observer, director)) {
            assertThat(other.seesComments()).as(other.name()).hasSize(1);
            assertThat(house.following().objections(other.voice(), sitting.edition()))
                    .as(other.name())
                    .extracting(Objection::stated)
                    .extracting(Stated::organization)
                    .containsExactly(norland.organization());
            assertThat(deedsSeenBy(other)).as(other.name()).contains(Deed.COMMENTED, Deed.POSITION_STATED);
        }
    }

    @Test
    void whatWasSaidInAnEarlierOpenRoundIsHiddenNoMore() {
        secretariat.circulates("On rivers");
        Comment earlier = norland.comments(1, "Where?");
        norland.supports();
        secretariat.closesEarly("Enough");
        secretariat.disposes(earlier, Outcome.NOTED, "In Norhaven");
        secretariat.circulatesBlind(norland, estavia);
        norland.objects("Too wet", "Less water");
        norland.comments(1, "And when?");
        norland.replies(earlier, "In Norhaven is not enough");
        assertThat(deedsSeenBy(estavia)).containsOnlyOnce(Deed.POSITION_STATED, Deed.COMMENTED);
        assertThat(estavia.seesComments()).singleElement().satisfies(seen -> {
            assertThat(seen.id()).isEqualTo(earlier.id());
            assertThat(seen.replies()).as("said in the blind round").isEmpty();
        });
        assertThat(house.following().answersOfAllRounds(estavia.voice(), sitting.edition()))
                .extracting(answers -> answers.positions().size())
                .containsExactly(1, 0);
    }

    @Test
    void whatAnotherSaysInABlindRoundToWordsOfAnEarlierOneIsHiddenFromTheirAuthor() {
        secretariat.starts("On rivers");
        secretariat.circulates(sitting.inAWeek());
        Comment early = estavia.comments(2, "Lakes as well");
        secretariat.closesEarly("Enough");
        secretariat.disposes(early, Outcome.NOTED, "Noted");
        secretariat.circulatesBlind(norland, estavia);
        norland.replies(early, "Said in the dark");
        secretariat.replies(early, "Heard by whom it concerns");
        assertThat(words(estavia)).contains("Heard by whom it concerns").doesNotContain("Said in the dark");
        assertThat(words(norland)).contains("Said in the dark");
        secretariat.closesEarly("Enough");
        assertThat(words(estavia)).contains("Said in the dark");
    }

    private static String words(Actor actor) {
        return actor.seesComments().stream()
                .flatMap(comment -> comment.replies().stream())
                .map(Comment.Reply::words)
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
