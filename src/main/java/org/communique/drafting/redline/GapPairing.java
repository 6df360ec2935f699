package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.List;
import org.communique.drafting.text.Block;

/** Finds, where blocks went and others came, which were reworded: alike by at least 0.35 and in the same order. */
final class GapPairing {

    private static final double ALIKE = 0.35;

    /** Up to so many pairs all are weighed against each other; beyond, each block looks only at its neighbours. */
    private static final int MOST_PAIRS = 10_000;

    private static final int NEIGHBOURS = 12;

    private final List<Block> gone;
    private final List<Block> come;
    private final Likeness likeness;

    GapPairing(List<Block> gone, List<Block> come, Likeness likeness) {
        this.gone = gone;
        this.come = come;
        this.likeness = likeness;
    }

    List<Pair> pairs() {
        return (long) gone.size() * come.size() <= MOST_PAIRS ? best() : nearby();
    }

    private List<Pair> best() {
        var gain = new double[gone.size() + 1][come.size() + 1];
        var likes = new double[gone.size()][come.size()];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = come.size() - 1; j >= 0; j--) {
                likes[i][j] = alike(i, j);
                gain[i][j] = Math.max(Math.max(gain[i + 1][j], gain[i][j + 1]), taken(likes, gain, i, j));
            }
        }
        return walk(gain, likes);
    }

    private List<Pair> walk(double[][] gain, double[][] likes) {
        var pairs = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        while (i < gone.size() && j < come.size()) {
            if (likes[i][j] > 0 && gain[i][j] == taken(likes, gain, i, j)) {
                pairs.add(new Pair(i++, j++));
            } else if (gain[i][j] == gain[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private List<Pair> nearby() {
        var pairs = new ArrayList<Pair>();
        int next = 0;
        for (int i = 0; i < gone.size() && next < come.size(); i++) {
            int found = mostAlike(i, next, Math.min(come.size(), next + NEIGHBOURS));
            if (found >= 0) {
                pairs.add(new Pair(i, found));
                next = found + 1;
            }
        }
        return pairs;
    }

    private int mostAlike(int i, int from, int to) {
        int most = -1;
        double best = 0;
        for (int j = from; j < to; j++) {
            double alike = alike(i, j);
            if (alike > best) {
                best = alike;
                most = j;
            }
        }
        return most;
    }

    private double alike(int i, int j) {
        double alike = likeness.of(gone.get(i), come.get(j));
        return alike >= ALIKE ? alike : 0;
    }

    private static double taken(double[][] likes, double[][] gain, int i, int j) {
        return likes[i][j] + gain[i + 1][j + 1];
    }
}
