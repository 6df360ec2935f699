package org.communique.drafting;

import org.communique.people.PlainWords;
import org.communique.rights.Refused;

/**
 * What somebody searches for: words, "words in this order", -words that must not stand there, one or another.
 *
 * @param words at most 200 characters on one line, with a letter or a digit among them
 */
public record SearchedFor(String words) {

    static final int LONGEST = 200;

    /** @throws Refused when that cannot be searched for */
    public SearchedFor {
        words = PlainWords.line(words, LONGEST);
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new Refused("search.no-word");
        }
    }
}
