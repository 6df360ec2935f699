package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.communique.drafting.SearchedFor;
import org.communique.story.Actor;
import org.communique.story.CountedStatements;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever has many communiqués has to wait no longer for their desk: it asks the database as often as for a few. */
@Import(CountedStatements.class)
class ManyCommuniquesTest extends ViewTest {

    /** What shows the time left looks at the database's clock now and then, not each time. */
    private static final long THE_CLOCK = 1;

    private static final String[] ADDRESSES = {"", "?view=mine", "?view=others", "?view=all&order=title&words=on"};

    @Test
    void aDeskWithFiftyCommuniquesAsksNoMoreThanOneWithFive() {
        Actor[] actors = {secretariat, norland, norland.expert(), director, observer};
        bring(5);
        long[][] few = counted(actors);
        bring(45);
        long[][] many = counted(actors);
        System.out.printf(
                "count home.statements secretariat=%d head=%d expert=%d approver=%d observer=%d%n",
                few[0][0], few[1][0], few[2][0], few[3][0], few[4][0]);
        for (int who = 0; who < actors.length; who++) {
            for (int what = 0; what < few[who].length; what++) {
                assertThat(many[who][what])
                        .as("%s, question %d", actors[who], what)
                        .isCloseTo(few[who][what], within(THE_CLOCK));
            }
        }
        assertThat(desk(secretariat).opens("?view=all").words()).contains("50 of 50");
    }

    /** At the stages at which people read other things: drafting, in review, after a round. */
    private void bring(int count) {
        for (int n = 0; n < count; n++) {
            secretariat.clearsTheTable();
            secretariat.starts("On rivers " + n);
            if (n % 3 > 0) {
                secretariat.circulates(sitting.inAWeek());
            }
            if (n % 3 == 1) {
                norland.comments(2, "And lakes?");
            }
            if (n % 3 == 2) {
                secretariat.closesEarly("Enough");
            }
        }
    }

    private long[][] counted(Actor[] actors) {
        long[][] counts = new long[actors.length][ADDRESSES.length + 2];
        for (int who = 0; who < actors.length; who++) {
            Actor actor = actors[who];
            Desk desk = desk(actor);
            desk.opens("");
            for (int n = 0; n < ADDRESSES.length; n++) {
                String address = ADDRESSES[n];
                counts[who][n] = CountedStatements.during(() -> desk.opens(address));
            }
            counts[who][ADDRESSES.length] =
                    CountedStatements.during(() -> house.inbox().open(actor.voice()));
            // Working texts are put together by the first search that needs them, twenty at most.
            searches(actor);
            counts[who][ADDRESSES.length + 1] = CountedStatements.during(() -> searches(actor));
        }
        return counts;
    }

    private void searches(Actor actor) {
        house.searching().search(actor.voice(), new SearchedFor("rivers"), 50);
        house.searchingComments().search(actor.voice(), new SearchedFor("lakes"), 50);
    }
}
