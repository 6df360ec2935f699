package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Of blocks that changed their order, the most that can be said to have stayed: the others moved. */
final class LongestRise {

    private LongestRise() {}

    /** The indexes into the list of a longest strictly rising row. */
    static BitSet of(List<Integer> places) {
        int[] previous = new int[places.size()];
        var ends = new ArrayList<Integer>();
        for (int i = 0; i < places.size(); i++) {
            int length = lengthBefore(places, ends, places.get(i));
            previous[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        return walkBack(previous, ends.isEmpty() ? -1 : ends.getLast());
    }

    private static int lengthBefore(List<Integer> places, List<Integer> ends, int place) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (places.get(ends.get(middle)) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static BitSet walkBack(int[] previous, int last) {
        var rise = new BitSet();
        for (int i = last; i >= 0; i = previous[i]) {
            rise.set(i);
        }
        return rise;
    }
}
