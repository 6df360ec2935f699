package org.communique.coediting.socket;

/** How much one editor may send: many times what the fastest typist needs, far too little to trouble others. */
final class Pace {

    private static final int LEAST = 100;

    private final Allowance messages = new Allowance(60, 240);
    private final Allowance characters = new Allowance(500_000, 8_000_000);
    /** What was written without a line comes at once. */
    private final Allowance steps = new Allowance(400, 10_000);

    /** A part of a message, perhaps the last; a part without a word costs something, too. */
    boolean allows(int length, boolean last) {
        return characters.covers(Math.max(length, LEAST)) && (!last || messages.covers(1));
    }

    boolean allowsSteps(int count) {
        return steps.covers(count);
    }

    /** So much a second, and what was not used is kept up to a limit. */
    private static final class Allowance {

        private final double aSecond;
        private final double most;
        private double left;
        private long last = System.nanoTime();

        Allowance(double aSecond, double most) {
            this.aSecond = aSecond;
            this.most = most;
            this.left = most;
        }

        boolean covers(int wanted) {
            long now = System.nanoTime();
            left = Math.min(most, left + (now - last) / 1e9 * aSecond) - wanted;
            last = now;
            return left >= 0;
        }
    }
}
