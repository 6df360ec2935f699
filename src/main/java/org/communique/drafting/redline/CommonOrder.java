package org.communique.drafting.redline;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The longest row of items that two lists have in common, in order. */
final class CommonOrder {

    private CommonOrder() {}

    /** The places of the common items; only those at both ends where the middle would cost too much. */
    static List<Pair> of(List<String> before, List<String> after, Effort effort) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && fromEnd(before, tail).equals(fromEnd(after, tail))) {
            tail++;
        }
        var pairs = new ArrayList<Pair>(head + tail);
        run(0, 0, head, pairs);
        for (var pair : middle(inner(before, head, tail), inner(after, head, tail), effort)) {
            pairs.add(pair.shifted(head, head));
        }
        run(before.size() - tail, after.size() - tail, tail, pairs);
        return pairs;
    }

    /** Leaves out first what the other list does not have at all: it cannot be common, and costs most. */
    private static List<Pair> middle(List<String> before, List<String> after, Effort effort) {
        int[] first = shared(before, new HashSet<>(after));
        int[] second = shared(after, new HashSet<>(before));
        if (first.length == 0 || !effort.allows(first.length, second.length)) {
            return List.of();
        }
        return common(pick(before, first), pick(after, second)).stream()
                .map(pair -> new Pair(first[pair.before()], second[pair.after()]))
                .toList();
    }

    private static List<Pair> common(List<String> before, List<String> after) {
        var pairs = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            run(i, j, change.startOriginal - i, pairs);
            i = change.endOriginal;
            j = change.endRevised;
        }
        run(i, j, before.size() - i, pairs);
        return pairs;
    }

    private static void run(int before, int after, int length, List<Pair> pairs) {
        for (int k = 0; k < length; k++) {
            pairs.add(new Pair(before + k, after + k));
        }
    }

    private static int[] shared(List<String> items, Set<String> others) {
        return IntStream.range(0, items.size())
                .filter(i -> others.contains(items.get(i)))
                .toArray();
    }

    private static List<String> pick(List<String> items, int[] places) {
        return IntStream.of(places).mapToObj(items::get).toList();
    }

    private static List<String> inner(List<String> items, int head, int tail) {
        return items.subList(head, items.size() - tail);
    }

    private static String fromEnd(List<String> items, int distance) {
        return items.get(items.size() - 1 - distance);
    }
}
