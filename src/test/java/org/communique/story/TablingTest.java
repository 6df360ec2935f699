package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communique.story.Minutes.assertRefused;

import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Said;
import org.communique.review.Tabling.Tabled;
import org.communique.rights.NothingThere;
import org.junit.jupiter.api.Test;

/** Who takes along the table of a round, and what stands in it. */
class TablingTest extends StoryTest {

    private Tabled table(Actor actor, int round) {
        return house.tabling().tabled(actor.voice(), sitting.edition(), round);
    }

    private void aRoundThatHasClosed() {
        secretariat.circulates("On rivers");
        norland.comments(3, "Nobody counts");
        estavia.proposes(1, "They met.", "Where is known");
        secretariat.notes(1, "Estavia always says that");
        secretariat.closesEarly("Enough");
    }

    @Test
    void itHoldsWhatWasSaidInTheOrderOfTheTextAndNoNotes() {
        aRoundThatHasClosed();
        assertThat(table(secretariat, 1).comments())
                .extracting(Said::words)
                .containsExactly("Where is known", "Nobody counts");
        assertThat(table(norland, 1).comments()).isEqualTo(table(secretariat, 1).comments());
        assertThat(table(norland.expert(), 1).places().get(Words.paragraph(3)).paragraph())
                .isEqualTo(3);
    }

    @Test
    void delegatesTakeItAlongOnceTheRoundHasClosed() {
        secretariat.circulates("On rivers");
        norland.comments(3, "Nobody counts");
        assertThatThrownBy(() -> table(norland, 1)).isInstanceOf(NothingThere.class);
        assertThat(table(secretariat, 1).comments()).hasSize(1);
        assertThat(table(director, 1).comments()).hasSize(1);
        assertRefused("rights.not_your_role", () -> table(observer, 1));
    }

    @Test
    void nobodyTakesAlongARoundInWhichTheyWereNotAsked() {
        aRoundThatHasClosed();
        secretariat.seesComments().stream()
                .filter(Comment::isOpen)
                .forEach(open -> secretariat.disposes(open, Outcome.NOTED, "Noted"));
        suderland.members().forEach(secretariat::gives);
        secretariat.circulatesTo(sitting.inAWeek(), norland, suderland);
        suderland.comments(2, "New here");
        secretariat.closesEarly("Enough");
        assertThatThrownBy(() -> table(suderland, 1)).isInstanceOf(NothingThere.class);
        assertThat(table(suderland, 2).comments()).extracting(Said::words).containsExactly("New here");
        assertThatThrownBy(() -> table(estavia, 2)).isInstanceOf(NothingThere.class);
        assertThatThrownBy(() -> table(secretariat, 3)).isInstanceOf(NothingThere.class);
    }
}
