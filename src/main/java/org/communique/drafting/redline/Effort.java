package org.communique.drafting.redline;

/** The work that a comparison may still cost; what would cost more is not looked into. */
final class Effort {

    private long left;

    /** @param steps comparisons of two items in the worst case */
    Effort(long steps) {
        left = steps;
    }

    /** Takes the worst case of comparing two lists, if there is so much left. */
    boolean allows(int before, int after) {
        long cost = (long) (before + after) * (before + after);
        if (cost > left) {
            return false;
        }
        left -= cost;
        return true;
    }
}
