package org.communique.drafting.redline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds, among the blocks left over, those that went from one place and came at another: alike by more than 0.9. */
final class Moves {

    private static final double SAME = 0.9;

    /** Beyond so many pairs, only blocks with the very same words are found. */
    private static final int MOST_PAIRS = 40_000;

    private final Places places;
    private final Likeness likeness;

    Moves(Places places, Likeness likeness) {
        this.places = places;
        this.likeness = likeness;
    }

    void join() {
        joinEqual();
        var gone = places.gone(0, places.before.size());
        var come = places.come(0, places.after.size());
        if ((long) gone.size() * come.size() <= MOST_PAIRS) {
            gone.forEach(i -> joinAlike(i, come));
        }
    }

    private void joinEqual() {
        var come = newWordings();
        for (int i : places.gone(0, places.before.size())) {
            var same = come.get(Token.wording(places.before.get(i)));
            if (same != null && !same.isEmpty()) {
                places.joinAsMoved(i, same.pop());
            }
        }
    }

    private Map<String, Deque<Integer>> newWordings() {
        var wordings = new HashMap<String, Deque<Integer>>();
        for (int j : places.come(0, places.after.size())) {
            var wording = Token.wording(places.after.get(j));
            if (!wording.isBlank()) {
                wordings.computeIfAbsent(wording, _ -> new ArrayDeque<>()).add(j);
            }
        }
        return wordings;
    }

    private void joinAlike(int i, List<Integer> come) {
        for (int j : come) {
            if (places.isNew(j) && likeness.of(places.before.get(i), places.after.get(j)) > SAME) {
                places.joinAsMoved(i, j);
                return;
            }
        }
    }
}
