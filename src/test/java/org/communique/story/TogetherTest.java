package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.communique.story.Minutes.assertRefused;

import java.util.Collections;
import java.util.List;
import org.communique.drafting.text.Body;
import org.communique.notice.Notice;
import org.communique.notice.Told;
import org.communique.record.Entry;
import org.communique.review.Comment;
import org.communique.review.CommentId;
import org.communique.review.Disposition.Outcome;
import org.communique.rights.NothingThere;
import org.junit.jupiter.api.Test;

/** Editorial comments and proposals that are answered at once. */
class TogetherTest extends StoryTest {

    private List<Comment> open() {
        return secretariat.seesComments().stream().filter(Comment::isOpen).toList();
    }

    private List<String> paragraphs() {
        return Body.read(secretariat.text().doc()).blocks().stream()
                .map(block -> block.plain())
                .toList();
    }

    @Test
    void allOfThemAreAnsweredAndWhatWasProposedComesIntoTheText() {
        secretariat.circulates("On rivers");
        Comment comma = norland.putsRight(1, "The ministers met, in Norhaven.");
        Comment spelling = norland.putsRight(2, "They spoke of many rivers.");
        Comment other = estavia.putsRight(3, "Every single drop is counted.");
        secretariat.closesEarly("Enough");
        secretariat.disposesTogether(Outcome.ACCEPTED, "Agreed", comma, spelling, other);
        assertThat(open()).isEmpty();
        assertThat(paragraphs())
                .containsExactly(
                        "The ministers met, in Norhaven.",
                        "They spoke of many rivers.",
                        "Every single drop is counted.");
    }

    @Test
    void whoMadeSeveralIsToldOnceAndOfOneTheUsual() {
        secretariat.circulates("On rivers");
        Comment first = norland.putsRight(1, "The ministers met, in Norhaven.");
        Comment second = norland.putsRight(2, "They spoke of many rivers.");
        Comment other = estavia.putsRight(3, "Every single drop is counted.");
        secretariat.closesEarly("Enough");
        secretariat.disposesTogether(Outcome.NOTED, "Noted", first, second, other);
        assertThat(toldOfAnswers(norland)).singleElement().satisfies(notice -> {
            assertThat(notice.told()).isEqualTo(Told.DISPOSED_TOGETHER);
            assertThat(notice.facts()).containsEntry("comments", "2");
        });
        assertThat(toldOfAnswers(estavia)).singleElement().satisfies(notice -> {
            assertThat(notice.told()).isEqualTo(Told.DISPOSED);
            assertThat(notice.facts())
                    .containsEntry("comment", other.id().value().toString());
        });
    }

    private List<Notice> toldOfAnswers(Actor actor) {
        return house.telling().of(actor.voice().person().value()).stream()
                .filter(notice -> notice.told().name().startsWith("DISPOSED"))
                .toList();
    }

    @Test
    void whenOneOfThemDoesNotFitNoneIsAnswered() {
        secretariat.circulates("On rivers");
        Comment fits = norland.putsRight(1, "The ministers met, in Norhaven.");
        Comment first = norland.putsRight(2, "They spoke of many rivers.");
        Comment second = estavia.putsRight(2, "They spoke of some rivers.");
        secretariat.closesEarly("Enough");
        List<String> before = paragraphs();
        assertRefused(
                "review.collides", () -> secretariat.disposesTogether(Outcome.ACCEPTED, "Agreed", fits, first, second));
        assertThat(open()).hasSize(3);
        assertThat(paragraphs()).isEqualTo(before);
        assertThat(toldOfAnswers(norland)).isEmpty();
        secretariat.disposesTogether(Outcome.ACCEPTED, "Agreed", fits, first);
        assertThat(open()).extracting(Comment::id).containsExactly(second.id());
    }

    @Test
    void onlyEditorialOnesThatAreOpenAndNotMerged() {
        secretariat.circulates("On rivers");
        Comment editorial = norland.putsRight(1, "The ministers met, in Norhaven.");
        Comment technical = norland.proposes(2, "They spoke of lakes.", "They did");
        Comment withdrawn = norland.putsRight(3, "Every single drop is counted.");
        norland.withdraws(withdrawn);
        secretariat.closesEarly("Enough");
        assertRefused(
                "review.only-editorial-together",
                () -> secretariat.disposesTogether(Outcome.NOTED, "Noted", editorial, technical));
        assertRefused(
                "review.withdrawn-already",
                () -> secretariat.disposesTogether(Outcome.NOTED, "Noted", editorial, withdrawn));
        assertRefused(
                "review.not-together",
                () -> secretariat.disposesTogether(Outcome.ACCEPTED_WITH_CHANGES, "Merged", editorial));
        assertRefused("review.not-together", () -> secretariat.disposesTogether(Outcome.NOTED, "Noted"));
        List<CommentId> tooMany = Collections.nCopies(101, editorial.id());
        assertRefused(
                "review.not-together",
                () -> house.disposing()
                        .disposeTogether(secretariat.voice(), sitting.edition(), tooMany, Outcome.NOTED, "Noted"));
        secretariat.disposesTogether(Outcome.NOTED, "Noted", editorial);
        assertRefused(
                "review.disposed-already", () -> secretariat.disposesTogether(Outcome.REJECTED, "Behind", editorial));
    }

    @Test
    void whatIsOfAnotherCommuniqueIsAnsweredAsIfItHadNeverBeen() {
        secretariat.circulates("On rivers");
        Comment editorial = norland.putsRight(1, "The ministers met, in Norhaven.");
        secretariat.closesEarly("Enough");
        assertThat(catchThrowable(() -> house.disposing()
                        .disposeTogether(
                                secretariat.voice(),
                                sitting.edition(),
                                List.of(editorial.id(), CommentId.next()),
                                Outcome.NOTED,
                                "Noted")))
                .isInstanceOf(NothingThere.class);
        assertThat(open()).hasSize(1);
    }

    @Test
    void theRecordSaysWhichCommentWasAnswered() {
        secretariat.circulates("On rivers");
        Comment editorial = norland.putsRight(1, "The ministers met, in Norhaven.");
        secretariat.closesEarly("Enough");
        secretariat.disposesTogether(Outcome.NOTED, "Noted", editorial);
        Entry last =
                house.reading().history(secretariat.voice(), sitting.edition()).getLast();
        assertThat(last.act().facts())
                .containsEntry("comment", editorial.id().value().toString());
    }
}
