package org.communique.review;

import org.communique.people.PlainWords;

/** Words from a file, as far as they are needed to find them again there, and without what is no character. */
final class Shortened {

    private static final int A_NAME = 80;
    private static final int SOME_WORDS = 400;
    private static final int NO_CHARACTER = 0xFFFD;

    private Shortened() {}

    /** What names something: an organization, a paragraph, a kind. */
    static String name(String words) {
        return to(A_NAME, words);
    }

    /** What was said. */
    static String words(String words) {
        return to(SOME_WORDS, words);
    }

    private static String to(int most, String words) {
        StringBuilder shown = new StringBuilder();
        words.codePoints()
                .limit(most)
                .map(c -> PlainWords.canBeKept(Character.toString(c)) ? c : NO_CHARACTER)
                .forEach(shown::appendCodePoint);
        return words.codePointCount(0, words.length()) > most ? shown + "…" : shown.toString();
    }
}
