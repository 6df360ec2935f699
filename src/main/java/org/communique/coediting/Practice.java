package org.communique.coediting;

import org.communique.coediting.engine.Engine;

/**
 * Typing into a text that nobody sees. Without it the first writers would wait for a cold engine; and the compiler of the
 * engine, where there is one, needs some twenty thousand steps to know its work.
 */
final class Practice {

    private static final String TEXT = "practice";
    private static final int BLOCKS = 60;
    private static final String WORDS = "The ministers took note of the progress made since their last meeting. "
            .repeat(4)
            .strip();

    /** How far the beginnings of two blocks are from each other. */
    private static final int BLOCK = WORDS.length() + 2;

    private static final String ACTOR = "00000000-0000-0000-0000-000000000000";

    private final Engine engine;
    private final int steps;
    private int done;

    /** @param steps how many in all */
    Practice(Engine engine, int steps) {
        this.engine = engine;
        this.steps = steps;
        if (steps > 0) {
            engine.open(TEXT, doc(), 0, "{}");
        }
    }

    boolean isOver() {
        return done >= steps;
    }

    /** Goes on up to some number of steps in all. */
    void until(int wanted) {
        while (done < Math.min(wanted, steps)) {
            batch();
        }
    }

    /** Does one batch, if it is not over. */
    void batch() {
        if (isOver()) {
            return;
        }
        // A change and its undoing, so that the text stays as long as it is.
        int at = 1 + (done / 2 * 37 % BLOCKS) * BLOCK + done / 2 % 50;
        boolean back = done % 2 == 1;
        String step = done % 20 < 16 ? typing(at, back) : marking(at, back);
        // What is typed comes late, as when several people type; what is taken back does not.
        int base = back ? done : Math.max(0, done - 2 * (done / 2 % 3));
        engine.apply(
                TEXT,
                "[{\"batch\":\"practice" + done + "\",\"client\":\"practice\",\"actor\":\"" + ACTOR
                        + "\",\"at\":0,\"base\":" + base + ",\"carried\":false,\"steps\":[" + step + "]}]");
        done++;
        if (done % 500 == 0) {
            engine.snapshot(TEXT);
        }
        if (isOver()) {
            engine.close(TEXT);
        }
    }

    private static String typing(int at, boolean back) {
        return "{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + (back ? at + 2 : at)
                + (back ? "" : ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"an\"}]}") + "}";
    }

    private static String marking(int at, boolean back) {
        return "{\"stepType\":\"" + (back ? "removeMark" : "addMark") + "\",\"mark\":{\"type\":\"bold\"},\"from\":" + at
                + ",\"to\":" + (at + 5) + "}";
    }

    private static String doc() {
        StringBuilder doc = new StringBuilder("{\"type\":\"doc\",\"content\":[");
        for (int n = 0; n < BLOCKS; n++) {
            doc.append(n > 0 ? "," : "")
                    .append("{\"type\":\"paragraph\",\"attrs\":{\"id\":\"b")
                    .append(String.format("%010d", n))
                    .append("\"},\"content\":[{\"type\":\"text\",\"text\":\"")
                    .append(WORDS)
                    .append("\"}]}");
        }
        return doc.append("]}").toString();
    }
}
