package org.communique.coediting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.communique.people.PersonId;

/**
 * The life of a text in stretches that people recognize. Those who type at the same time change places many times a
 * minute; that is one stretch of all of them. What was put in the place of the whole text stands by itself.
 */
final class Turns {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final List<Run> runs;
    private final List<Stretch> stretches = new ArrayList<>();
    /** Before this one nothing is joined any more. */
    private int closed;

    private Turns(List<Run> runs) {
        this.runs = runs;
    }

    static List<Stretch> of(List<Run> runs) {
        return new Turns(runs).joined();
    }

    private List<Stretch> joined() {
        for (Run run : runs) {
            int from = run.whole() ? stretches.size() : turnOf(run);
            List<Stretch> together = stretches.subList(from, stretches.size());
            Stretch stretch = together(together, run);
            together.clear();
            stretches.add(stretch);
            if (run.whole()) {
                closed = stretches.size();
            }
        }
        return stretches;
    }

    /** Where the same person wrote just before, so that all from there on were writing in turns; else the end. */
    private int turnOf(Run run) {
        for (int n = stretches.size() - 1; n >= closed; n--) {
            Stretch earlier = stretches.get(n);
            if (isLongAfter(run.since(), earlier.at(), SOON)) {
                break;
            }
            if (earlier.writers().contains(run.writer())) {
                return isLongAfter(run.at(), earlier.since(), LONG) ? stretches.size() : n;
            }
        }
        return stretches.size();
    }

    private static boolean isLongAfter(Instant later, Instant earlier, Duration time) {
        return Duration.between(earlier, later).compareTo(time) > 0;
    }

    private static Stretch together(List<Stretch> turns, Run last) {
        Set<PersonId> writers = new LinkedHashSet<>();
        turns.forEach(turn -> writers.addAll(turn.writers()));
        writers.add(last.writer());
        int steps = turns.stream().mapToInt(Stretch::steps).sum() + last.steps();
        Instant since = turns.isEmpty() ? last.since() : turns.getFirst().since();
        return new Stretch(last.version(), steps, List.copyOf(writers), since, last.at());
    }
}
