package org.communique.drafting.text;

/**
 * Some of the words of a block.
 *
 * @param from where they begin in {@link Block#plain()}, in UTF-16 units
 * @param to where they end, not before they begin
 */
public record Range(int from, int to) {

    /** @throws IllegalArgumentException when it ends before it begins or begins before there is anything */
    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A range ends where it begins or later");
        }
    }

    /** All of some words. */
    public static Range all(String words) {
        return new Range(0, words.length());
    }

    public int length() {
        return to - from;
    }

    /** The words meant, out of those of the block. */
    public String of(String words) {
        return words.substring(from, to);
    }

    /** The same words where something else stands before them. */
    public Range shifted(int by) {
        return new Range(from + by, to + by);
    }
}
