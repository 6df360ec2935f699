package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;

/** Lays two texts side by side: by ids, then equal words in order, then alike ones, then those that moved. */
final class Alignment {

    private final Places places;
    private final Likeness likeness = new Likeness();
    private final Effort effort = new Effort(400_000_000);

    Alignment(Body before, Body after) {
        places = new Places(before, after);
        joinIds();
        eachGap(places.before.size(), places.after.size(), places.anchors(), this::joinEqual);
        new Moves(places, likeness).join();
    }

    List<Change> changes() {
        return new Account(places).changes();
    }

    private void joinIds() {
        var later = new HashMap<BlockId, Integer>();
        for (int j = 0; j < places.after.size(); j++) {
            later.put(places.after.get(j).id(), j);
        }
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < places.before.size(); i++) {
            var j = later.get(places.before.get(i).id());
            if (j != null) {
                places.join(i, j);
                kept.add(i);
            }
        }
        var stayed = LongestRise.of(kept.stream().map(places::later).toList());
        for (int k = stayed.nextClearBit(0); k < kept.size(); k = stayed.nextClearBit(k + 1)) {
            places.markMoved(kept.get(k));
        }
    }

    private void joinEqual(Gap gap) {
        var gone = places.gone(gap.i(), gap.iEnd());
        var come = places.come(gap.j(), gap.jEnd());
        var common = CommonOrder.of(wordings(places.before, gone), wordings(places.after, come), effort);
        common.forEach(pair -> places.join(gone.get(pair.before()), come.get(pair.after())));
        eachGap(gone.size(), come.size(), common, inner -> joinAlike(inner.of(gone), inner.ofLater(come)));
    }

    private void joinAlike(List<Integer> gone, List<Integer> come) {
        var pairs = new GapPairing(pick(places.before, gone), pick(places.after, come), likeness).pairs();
        pairs.forEach(pair -> places.join(gone.get(pair.before()), come.get(pair.after())));
    }

    private static void eachGap(int before, int after, List<Pair> anchors, Consumer<Gap> visit) {
        int i = 0;
        int j = 0;
        for (var anchor : anchors) {
            new Gap(i, anchor.before(), j, anchor.after()).ifBothSides(visit);
            i = anchor.before() + 1;
            j = anchor.after() + 1;
        }
        new Gap(i, before, j, after).ifBothSides(visit);
    }

    private static List<Block> pick(List<Block> blocks, List<Integer> which) {
        return which.stream().map(blocks::get).toList();
    }

    private static List<String> wordings(List<Block> blocks, List<Integer> which) {
        return pick(blocks, which).stream().map(Token::wording).toList();
    }

    /** What stands between two anchors, on both sides. */
    private record Gap(int i, int iEnd, int j, int jEnd) {

        void ifBothSides(Consumer<Gap> visit) {
            if (i < iEnd && j < jEnd) {
                visit.accept(this);
            }
        }

        <T> List<T> of(List<T> before) {
            return before.subList(i, iEnd);
        }

        <T> List<T> ofLater(List<T> after) {
            return after.subList(j, jEnd);
        }
    }
}
