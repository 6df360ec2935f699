package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.communique.review.Comment;
import org.communique.story.CountedStatements;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** However much was said about a text, its room asks the database as often as when little was. */
@Import(CountedStatements.class)
class ManyRemarksTest extends ViewTest {

    /** What shows the time left looks at the database's clock now and then, not each time. */
    private static final long THE_CLOCK = 1;

    private record Counted(long opening, long hearing, long acting) {}

    @Test
    void aRoomWithManyRemarksAsksNoMoreThanOneWithFew() {
        secretariat.circulates("On shared rivers");
        bring(3);
        Counted few = counted();
        bring(60);
        Counted many = counted();
        System.out.printf(
                "count room.statements opening=%d hearing of a comment=%d making one=%d%n",
                few.opening, few.hearing, few.acting);
        assertThat(many.opening).isCloseTo(few.opening, within(THE_CLOCK));
        assertThat(many.hearing).isCloseTo(few.hearing, within(THE_CLOCK));
        assertThat(many.acting).isCloseTo(few.acting, within(THE_CLOCK));
        assertThat(desk(estavia).drawn().size()).isGreaterThan(60);
    }

    private void bring(int count) {
        for (int n = 0; n < count; n++) {
            Comment comment = norland.comments(1 + n % 3, "Word " + n);
            if (n % 3 == 0) {
                estavia.replies(comment, "And another");
            }
            if (n % 3 == 1) {
                norland.proposes(1 + n % 3, "They spoke of " + n + " rivers.", "They did");
            }
        }
    }

    private Counted counted() {
        roomOf(estavia);
        long opening = CountedStatements.during(() -> roomOf(estavia));
        // The act itself, and the one desk that hears of it.
        long both = CountedStatements.during(() -> {
            said();
            desk(estavia).looksUp();
        });
        desk(estavia).goesHome();
        long acting = CountedStatements.during(this::said);
        roomOf(estavia);
        return new Counted(opening, both - acting, acting);
    }

    private void said() {
        norland.comments(2, "Late");
    }
}
