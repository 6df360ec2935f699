package org.communique.drafting.redline;

/** Two places that belong together: one in the earlier list, one in the later. */
record Pair(int before, int after) {

    Pair shifted(int first, int second) {
        return new Pair(before + first, after + second);
    }
}
