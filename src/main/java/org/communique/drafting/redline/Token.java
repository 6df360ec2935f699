package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.List;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Footnote;
import org.communique.drafting.text.Inline;
import org.communique.drafting.text.Run;

/**
 * The smallest thing that a redline strikes out or puts in: a word, the space between words, a sign, a footnote.
 *
 * @param key what it is compared by: its words without their marks
 */
record Token(String key, List<Inline> content) {

    static List<Token> of(Block block) {
        var tokens = new ArrayList<Token>();
        var runs = new ArrayList<Run>();
        for (var inline : block.content()) {
            switch (inline) {
                case Run run -> runs.add(run);
                case Footnote note -> {
                    tokens.addAll(words(runs));
                    tokens.add(new Token("\u0000" + note.plain(), List.of(note)));
                    runs.clear();
                }
            }
        }
        tokens.addAll(words(runs));
        return tokens;
    }

    /** The tokens of words without marks. */
    static List<Token> of(String words) {
        return words.isEmpty() ? List.of() : words(List.of(new Run(words)));
    }

    /** All that is compared of a block, as one string: equal for equal words and notes. */
    static String wording(Block block) {
        var wording = new StringBuilder();
        for (var inline : block.content()) {
            switch (inline) {
                case Run run -> wording.append(run.text());
                case Footnote note ->
                    wording.append('\u0000').append(note.plain()).append('\u0001');
            }
        }
        return wording.toString();
    }

    boolean isSpace() {
        return key.isBlank();
    }

    boolean isWord() {
        return key.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static List<Token> words(List<Run> runs) {
        var slices = new Slices(runs);
        var breaks = Breaks.in(slices.text());
        var tokens = new ArrayList<Token>();
        int from = 0;
        for (int to = breaks.nextSetBit(1); to >= 0; to = breaks.nextSetBit(to + 1)) {
            if (to > from) {
                tokens.add(new Token(slices.text().substring(from, to), slices.upTo(to)));
            }
            from = to;
        }
        return tokens;
    }
}
