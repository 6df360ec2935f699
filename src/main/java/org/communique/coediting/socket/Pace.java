package org.communique.coediting.socket;

/** How much one editor may send: many times what the fastest typist needs, far too little to trouble others. */
final class Pace {

    private static final double MESSAGES_A_SECOND = 60;
    private static final double MOST_MESSAGES = 240;
    private static final double CHARACTERS_A_SECOND = 500_000;
    private static final double MOST_CHARACTERS = 8_000_000;

    private double messages = MOST_MESSAGES;
    private double characters = MOST_CHARACTERS;
    private long last = System.nanoTime();

    boolean allows(int length) {
        long now = System.nanoTime();
        double seconds = (now - last) / 1e9;
        last = now;
        messages = Math.min(MOST_MESSAGES, messages + seconds * MESSAGES_A_SECOND) - 1;
        characters = Math.min(MOST_CHARACTERS, characters + seconds * CHARACTERS_A_SECOND) - length;
        return messages >= 0 && characters >= 0;
    }
}
