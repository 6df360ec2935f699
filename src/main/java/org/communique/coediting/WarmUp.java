package org.communique.coediting;

import org.communique.coediting.engine.Engine;

/** Types into a text that nobody sees, so that the first writers do not wait for a cold engine. */
final class WarmUp {

    private static final String TEXT = "warm-up";
    private static final int BLOCKS = 60;
    private static final String WORDS = "The ministers took note of the progress made since their last meeting. ";

    private WarmUp() {}

    /** @param steps how many; about 2,000 make an engine as fast as it will be */
    static void with(Engine engine, int steps) {
        if (steps == 0) {
            return;
        }
        engine.open(TEXT, doc(), 0, "{}");
        for (int n = 0; n < steps; n++) {
            engine.apply(TEXT, batch(n));
            if (n % 500 == 0) {
                engine.snapshot(TEXT);
            }
        }
        engine.close(TEXT);
    }

    private static String batch(int n) {
        int at = 1 + (n % 50);
        String step = n % 10 == 9
                ? "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"bold\"},\"from\":" + at + ",\"to\":" + (at + 5) + "}"
                : "{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                        + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}}";
        // Every second one comes late, as when several people type.
        int base = n - n % 2;
        return "[{\"batch\":\"w" + n + "\",\"client\":\"c" + n % 2 + "\",\"actor\":\"a\",\"at\":0,\"base\":" + base
                + ",\"steps\":[" + step + "]}]";
    }

    private static String doc() {
        StringBuilder doc = new StringBuilder("{\"type\":\"doc\",\"content\":[");
        for (int n = 0; n < BLOCKS; n++) {
            doc.append(n > 0 ? "," : "")
                    .append("{\"type\":\"paragraph\",\"attrs\":{\"id\":\"b")
                    .append(String.format("%010d", n))
                    .append("\"},\"content\":[{\"type\":\"text\",\"text\":\"")
                    .append(WORDS.repeat(4).strip())
                    .append("\"}]}");
        }
        return doc.append("]}").toString();
    }
}
