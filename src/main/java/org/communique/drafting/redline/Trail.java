package org.communique.drafting.redline;

import java.util.List;
import java.util.Optional;
import org.communique.drafting.text.Range;

/** Where words of a paragraph stand after it was reworded, told by those of them that stayed. */
public final class Trail {

    /** A few hundredths of a second on one core; beyond it only the beginning and the end of a paragraph tell. */
    private static final long EFFORT = 4_000_000;

    private Trail() {}

    /**
     * Follows words from one wording of a paragraph to another.
     *
     * @return from the first of them that stayed to the last, with whatever came in between; empty when more than half
     *     of them are gone
     */
    public static Optional<Range> follow(String before, Range words, String after) {
        if (before.equals(after)) {
            return Optional.of(words);
        }
        List<Token> old = Token.of(before);
        List<Token> now = Token.of(after);
        int[] oldPlaces = places(old);
        int[] newPlaces = places(now);
        int stayed = 0;
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (Pair pair : CommonOrder.of(keys(old), keys(now), new Effort(EFFORT))) {
            int begins = Math.max(words.from(), oldPlaces[pair.before()]);
            int ends = Math.min(words.to(), oldPlaces[pair.before() + 1]);
            if (begins < ends && !old.get(pair.before()).isSpace()) {
                int shift = newPlaces[pair.after()] - oldPlaces[pair.before()];
                stayed += signs(before.substring(begins, ends));
                from = Math.min(from, begins + shift);
                to = ends + shift;
            }
        }
        boolean gone = to < 0 || 2 * stayed < signs(words.of(before));
        return gone ? Optional.empty() : Optional.of(new Range(from, to));
    }

    /** Where each token begins, and the end of the last. */
    private static int[] places(List<Token> tokens) {
        int[] places = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            places[i + 1] = places[i] + tokens.get(i).key().length();
        }
        return places;
    }

    private static int signs(String words) {
        return (int) words.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    private static List<String> keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).toList();
    }
}
