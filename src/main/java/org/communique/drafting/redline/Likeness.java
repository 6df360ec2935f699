package org.communique.drafting.redline;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.communique.drafting.text.Block;

/** How much two blocks share of their words, whatever their order. */
final class Likeness {

    private final Map<Block, Map<String, Integer>> bags = new IdentityHashMap<>();

    /** From 0, no word in common, to 1, the same words (Sørensen–Dice over words counted as often as they occur). */
    double of(Block before, Block after) {
        var first = words(before);
        var second = words(after);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        return 2.0 * shared(first, second) / (size(first) + size(second));
    }

    private Map<String, Integer> words(Block block) {
        return bags.computeIfAbsent(block, Likeness::bag);
    }

    private static Map<String, Integer> bag(Block block) {
        var bag = new HashMap<String, Integer>();
        for (var token : Token.of(block)) {
            if (token.isWord()) {
                bag.merge(token.key(), 1, Integer::sum);
            }
        }
        return bag;
    }

    private static int shared(Map<String, Integer> first, Map<String, Integer> second) {
        if (first.size() > second.size()) {
            return shared(second, first);
        }
        return first.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), second.getOrDefault(word.getKey(), 0)))
                .sum();
    }

    private static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }
}
