package org.communique.drafting.redline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;

/** Which block of the earlier text belongs to which of the later, and which of them moved. */
final class Places {

    private static final int NONE = -1;

    final List<Block> before;
    final List<Block> after;
    private final int[] later;
    private final int[] earlier;
    private final BitSet moved = new BitSet();

    Places(Body before, Body after) {
        this.before = before.blocks();
        this.after = after.blocks();
        this.later = new int[this.before.size()];
        this.earlier = new int[this.after.size()];
        Arrays.fill(later, NONE);
        Arrays.fill(earlier, NONE);
    }

    void join(int i, int j) {
        later[i] = j;
        earlier[j] = i;
    }

    void joinAsMoved(int i, int j) {
        join(i, j);
        moved.set(i);
    }

    void markMoved(int i) {
        moved.set(i);
    }

    /** The place in the later text of an earlier block that has one. */
    int later(int i) {
        return later[i];
    }

    int earlier(int j) {
        return earlier[j];
    }

    boolean isGone(int i) {
        return later[i] == NONE;
    }

    boolean isNew(int j) {
        return earlier[j] == NONE;
    }

    boolean stayed(int i) {
        return !isGone(i) && !moved.get(i);
    }

    /** The earlier blocks from one place to another that have no place in the later text. */
    List<Integer> gone(int from, int to) {
        return IntStream.range(from, to).filter(this::isGone).boxed().toList();
    }

    List<Integer> come(int from, int to) {
        return IntStream.range(from, to).filter(this::isNew).boxed().toList();
    }

    /** The places of the blocks that stayed, in order. */
    List<Pair> anchors() {
        return IntStream.range(0, later.length)
                .filter(this::stayed)
                .mapToObj(i -> new Pair(i, later[i]))
                .toList();
    }
}
