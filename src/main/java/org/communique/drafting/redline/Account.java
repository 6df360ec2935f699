package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.List;
import org.communique.drafting.text.Block;

/** Tells in reading order what became of each block; between two that stayed, first what went, then what came. */
final class Account {

    private final Places places;
    private final WordComparison words = new WordComparison();
    private final List<Change> changes = new ArrayList<>();

    Account(Places places) {
        this.places = places;
    }

    List<Change> changes() {
        int i = 0;
        int j = 0;
        for (var anchor : places.anchors()) {
            gap(i, anchor.before(), j, anchor.after());
            changes.add(stayed(places.before.get(anchor.before()), places.after.get(anchor.after())));
            i = anchor.before() + 1;
            j = anchor.after() + 1;
        }
        gap(i, places.before.size(), j, places.after.size());
        return changes;
    }

    private void gap(int i, int iEnd, int j, int jEnd) {
        for (int k = i; k < iEnd; k++) {
            changes.add(went(k));
        }
        for (int k = j; k < jEnd; k++) {
            changes.add(came(k));
        }
    }

    private Change stayed(Block before, Block after) {
        if (Token.wording(before).equals(Token.wording(after))) {
            return new Unchanged(before, after);
        }
        var wording = words.compare(before, after);
        return new Reworded(before, after, wording.pieces(), wording.restyled());
    }

    private Change went(int i) {
        var block = places.before.get(i);
        return places.isGone(i) ? new Removed(block) : new MovedAway(block, places.after.get(places.later(i)));
    }

    private Change came(int j) {
        var block = places.after.get(j);
        if (places.isNew(j)) {
            return new Added(block);
        }
        var source = places.before.get(places.earlier(j));
        var wording = words.compare(source, block);
        return new MovedHere(source, block, wording.pieces(), wording.restyled());
    }
}
