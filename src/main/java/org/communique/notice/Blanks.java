package org.communique.notice;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named blanks in the sentences of the message files: {who}, {organization}, {reason}. */
public final class Blanks {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private Blanks() {}

    /**
     * Fills all blanks of a sentence at once: what fills one may look like another.
     *
     * @param words by the names of the blanks; a blank without words stays
     */
    public static String fill(String sentence, Map<String, String> words) {
        return BLANK.matcher(sentence)
                .replaceAll(blank -> Matcher.quoteReplacement(words.getOrDefault(blank.group(1), blank.group())));
    }
}
