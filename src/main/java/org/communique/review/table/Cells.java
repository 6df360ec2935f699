package org.communique.review.table;

/** What goes into a cell of an office program. */
final class Cells {

    /** The most that a cell of a spreadsheet holds, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    private Cells() {}

    /** Words that no program takes for a formula: those that look like one get an apostrophe before them. */
    static String safe(String words) {
        boolean formula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
        String safe = formula ? "'" + words : words;
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
    }
}
