package org.communique.drafting.text;

/** The characters that a text may hold. */
final class Characters {

    private Characters() {}

    /** Refuses C0 and C1 controls, DEL, halves of surrogate pairs and what turns the direction of writing. */
    static String printable(String text) {
        text.codePoints().forEach(Characters::refuseUnprintable);
        return text;
    }

    /** As {@link #printable}, not longer than the given UTF-16 units. */
    static String line(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new RefusedText("too-long", "The " + what + " is longer than " + longest + " characters");
        }
        return printable(text);
    }

    /** As {@link #line}, and not blank. */
    static String filledLine(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new RefusedText("blank", "The " + what + " is empty");
        }
        return line(what, text, longest);
    }

    /** White space or a control in any link: the union of what browsers and Unicode take for it. */
    static boolean breaksLink(int codePoint) {
        return codePoint <= ' '
                || isControl(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == 0xFEFF
                || isSurrogate(codePoint);
    }

    private static void refuseUnprintable(int codePoint) {
        if (isControl(codePoint)) {
            throw new RefusedText("control-character", "A control character, U+%04X".formatted(codePoint));
        }
        if (isSurrogate(codePoint)) {
            throw new RefusedText("lone-surrogate", "Half a character, U+%04X".formatted(codePoint));
        }
        if (turnsDirection(codePoint)) {
            throw new RefusedText(
                    "bidi-control", "A character that turns the direction of writing, U+%04X".formatted(codePoint));
        }
    }

    private static boolean isControl(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL;
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean turnsDirection(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }
}
