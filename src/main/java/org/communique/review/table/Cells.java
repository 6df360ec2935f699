package org.communique.review.table;

import java.util.regex.Pattern;

/** What goes into a cell of an office program, and comes out of it as it went in. */
final class Cells {

    /** The most that a cell of a spreadsheet holds, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    /** Also with an apostrophe before it, which would otherwise be taken for the guard when it is read again. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

    /** How spreadsheets write characters that XML does not take: "_x000D_". */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** The beginning of what only looks so. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Cells() {}

    /** Words that no program takes for a formula: those that look like one get an apostrophe before them. */
    static String safe(String words) {
        String safe = FORMULA.matcher(words).lookingAt() ? "'" + words : words;
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
    }

    /** The words that {@link #safe} was given. */
    static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /** Safe words as a spreadsheet keeps them. */
    static String forSpreadsheet(String words) {
        return LOOKS_ESCAPED.matcher(safe(words)).replaceAll("_x005F_");
    }

    /** The words that {@link #forSpreadsheet} was given. */
    static String fromSpreadsheet(String stored) {
        return unguarded(ESCAPED.matcher(stored)
                .replaceAll(found -> Character.toString((char) Integer.parseInt(found.group(1), 16))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$")));
    }
}
