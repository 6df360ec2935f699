package org.communique.drafting.text;

import java.lang.Character.UnicodeScript;

/** Counts words as an office program does: between spaces, and each Chinese or Japanese character by itself. */
final class Words {

    private int count;
    private boolean inside;

    private Words() {}

    static int in(String text) {
        var words = new Words();
        text.codePoints().forEach(words::next);
        return words.count;
    }

    private void next(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            inside = false;
        } else if (standsAlone(codePoint)) {
            count++;
            inside = false;
        } else if (!inside && Character.isLetterOrDigit(codePoint)) {
            count++;
            inside = true;
        }
    }

    private static boolean standsAlone(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
