package org.communique.drafting.redline;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;

/** Where words may be told apart: never inside what a reader sees as one character. */
final class Breaks {

    private Breaks() {}

    /** The ends of the tokens of a text, in UTF-16 units: words, spaces, signs. */
    static BitSet in(String text) {
        var characters = boundaries(BreakIterator.getCharacterInstance(Locale.ROOT), text);
        var breaks = boundaries(BreakIterator.getWordInstance(Locale.ROOT), text);
        breaks.and(characters);
        for (int at = characters.nextSetBit(0); at >= 0; at = characters.nextSetBit(at + 1)) {
            if (at < text.length() && writesWithoutSpaces(text.codePointAt(at))) {
                breaks.set(at);
                breaks.set(characters.nextSetBit(at + 1));
            }
        }
        breaks.set(text.length());
        breaks.clear(0);
        return breaks;
    }

    private static BitSet boundaries(BreakIterator iterator, String text) {
        iterator.setText(text);
        var boundaries = new BitSet(text.length() + 1);
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
            boundaries.set(at);
        }
        return boundaries;
    }

    private static boolean writesWithoutSpaces(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
