package org.communique.people;

import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;

/** Checks the short words that people type: names, places, reasons. */
public final class PlainWords {

    private PlainWords() {}

    /**
     * A name or title on one line: trimmed, not empty, no control or direction-changing characters.
     *
     * @throws Refused with the code {@code words.*} when it is not
     */
    public static String line(@Nullable String typed, int most) {
        String words = text(typed, most);
        if (words.codePoints().anyMatch(c -> c == '\n' || c == '\r' || c == '\t')) {
            throw new Refused("words.one-line");
        }
        return words;
    }

    /** The same, or null when nothing was typed. */
    public static @Nullable String lineOrNone(@Nullable String typed, int most) {
        return typed == null || typed.isBlank() ? null : line(typed, most);
    }

    /** A passage of plain text that may have several lines. */
    public static String text(@Nullable String typed, int most) {
        String words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) {
            throw new Refused("words.missing");
        }
        if (words.length() > most) {
            throw new Refused("words.too-long", most);
        }
        if (words.codePoints().anyMatch(PlainWords::isStrange)) {
            throw new Refused("words.strange");
        }
        return words;
    }

    /** Whether words could stand anywhere at all; if not, nothing is known under them. */
    public static boolean canBeKept(String words) {
        return words.codePoints().noneMatch(PlainWords::isStrange);
    }

    private static boolean isStrange(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return control || loneSurrogate || turnsDirection;
    }
}
