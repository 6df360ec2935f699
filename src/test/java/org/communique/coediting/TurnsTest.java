package org.communique.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communique.people.PersonId;
import org.junit.jupiter.api.Test;

/** The life of a text in stretches that people recognize. */
class TurnsTest {

    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    private final PersonId ada = PersonId.next();
    private final PersonId ben = PersonId.next();
    private final PersonId cleo = PersonId.next();
    private final List<Run> runs = new ArrayList<>();
    private Instant clock = NOON;

    @Test
    void oneAfterTheOtherAreStretchesOfTheirOwn() {
        writes(ada, 10);
        writes(ben, 10);
        writes(cleo, 10);
        assertThat(stretches()).containsExactly(List.of(ada), List.of(ben), List.of(cleo));
    }

    @Test
    void thoseWhoWriteInTurnsShareAStretch() {
        writes(cleo, 10);
        for (int n = 0; n < 50; n++) {
            writes(ada, 1);
            writes(ben, 1);
        }
        List<Stretch> life = Turns.of(runs);
        assertThat(stretches()).containsExactly(List.of(cleo), List.of(ada, ben));
        assertThat(life.getLast())
                .isEqualTo(new Stretch(101, 100, List.of(ada, ben), runs.get(1).since(), clock));
    }

    @Test
    void aPauseEndsTheTurns() {
        writes(ada, 1);
        writes(ben, 1);
        clock = clock.plusSeconds(121);
        writes(ada, 1);
        assertThat(stretches()).containsExactly(List.of(ada), List.of(ben), List.of(ada));
    }

    @Test
    void turnsForAnHourAreSeveralStretches() {
        for (int n = 0; n < 1800; n++) {
            writes(n % 2 == 0 ? ada : ben, 2);
        }
        List<Stretch> life = Turns.of(runs);
        assertThat(life).hasSizeBetween(6, 12);
        assertThat(life.stream().mapToInt(Stretch::steps).sum()).isEqualTo(1800);
        assertThat(life)
                .allSatisfy(stretch -> assertThat(Duration.between(stretch.since(), stretch.at()))
                        .isLessThanOrEqualTo(Duration.ofMinutes(10)));
    }

    @Test
    void whatReplacesTheWholeTextStandsByItself() {
        writes(ada, 1);
        writes(ben, 1);
        runs.add(new Run(runs.size() + 1, 1, ada, clock, clock, true));
        writes(ben, 1);
        writes(ada, 1);
        assertThat(stretches()).containsExactly(List.of(ada), List.of(ben), List.of(ada), List.of(ben), List.of(ada));
    }

    @Test
    void aTextOfWhichNothingIsToldHasNoLife() {
        assertThat(Turns.of(List.of())).isEmpty();
    }

    private void writes(PersonId writer, int seconds) {
        Instant since = clock;
        clock = clock.plusSeconds(seconds);
        runs.add(new Run(runs.size() + 1, 1, writer, since, clock, false));
    }

    private List<List<PersonId>> stretches() {
        return Turns.of(runs).stream().map(Stretch::writers).toList();
    }
}
