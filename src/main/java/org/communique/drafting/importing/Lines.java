package org.communique.drafting.importing;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into its lines, without blank ones and without characters that a text cannot hold. */
final class Lines {

    private static final Pattern END = Pattern.compile("[\\n\\u000B\\f\\u0085\\u2028\\u2029]|\\r\\n?");
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int UNDEFINED = 0xFFFD;

    private Lines() {}

    static List<String> of(String text, Findings findings) {
        return END.splitAsStream(text)
                .map(line -> clean(line.replace('\t', ' '), findings))
                .map(Lines::trimmed)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Without white space of any kind at either end. */
    static String trimmed(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static String clean(String line, Findings findings) {
        var kept = new StringBuilder();
        line.codePoints().forEach(codePoint -> {
            if (isUnfit(codePoint)) {
                findings.count(Finding.Kind.CHARACTERS_DROPPED);
            } else {
                kept.appendCodePoint(codePoint);
            }
        });
        return kept.toString();
    }

    private static boolean isUnfit(int codePoint) {
        int type = Character.getType(codePoint);
        boolean turnsDirection =
                codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return type == Character.CONTROL || type == Character.SURROGATE || turnsDirection || codePoint == UNDEFINED;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }
}
