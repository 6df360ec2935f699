package org.communique.review;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.drafting.redline.Trail;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Range;

/**
 * The words on which a comment hangs, as they were when it was made. Where they stand in a later text is told from that
 * text: so it makes no difference how the text got there, by typing, by an import or by restoring an earlier version.
 *
 * @param block the paragraph
 * @param paragraph its words, without footnotes; of a very long one those around the words meant
 * @param words which of them are meant; all of them for the paragraph as a whole
 */
public record Anchor(BlockId block, String paragraph, Range words) {

    private static final int MOST_WORDS = 2_000;
    private static final int MOST_AROUND = 1_000;

    /** So many signs in a row, the same as before, do not stand in another paragraph by chance. */
    private static final int NO_CHANCE = 24;

    /** Where the words stand in a text. */
    public record Place(BlockId block, Range words) {}

    /** Some words of a block, neither half a sign as people see it nor more than anybody would want to be quoted. */
    static Anchor on(Block block, Range words) {
        String plain = block.plain();
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(plain);
        boolean whole = words.length() == plain.length();
        int from = before(signs, words.from());
        int to = after(signs, words.to(), plain.length());
        if (to - from > MOST_WORDS) {
            to = before(signs, from + MOST_WORDS);
        }
        int start = before(signs, Math.max(0, from - MOST_AROUND));
        int end = whole ? to : after(signs, Math.min(plain.length(), to + MOST_AROUND), plain.length());
        return new Anchor(block.id(), plain.substring(start, end), new Range(from - start, to - start));
    }

    private static int before(BreakIterator signs, int at) {
        return signs.isBoundary(at) ? at : signs.preceding(at);
    }

    private static int after(BreakIterator signs, int at, int end) {
        return at >= end || signs.isBoundary(at) ? at : signs.following(at);
    }

    /** The words meant. */
    public String quote() {
        return words.of(paragraph);
    }

    public boolean isWholeParagraph() {
        return words.equals(Range.all(paragraph));
    }

    /** Where they stand in a text; empty when they are gone from it. */
    public Optional<Place> in(Body text) {
        return own(text)
                .flatMap(this::inOwn)
                .or(() -> text.blocks().stream()
                        .flatMap(this::withTheQuote)
                        .max(Comparator.comparingInt(Found::alike))
                        .filter(found -> found.alike() >= Math.min(NO_CHANCE, paragraph.length()))
                        .map(Found::place));
    }

    /** The paragraph as it reads in a text, also when the words meant are gone from it. */
    public Optional<Block> own(Body text) {
        return text.find(block);
    }

    private Optional<Place> inOwn(Block now) {
        if (isWholeParagraph()) {
            return Optional.of(new Place(block, Range.all(now.plain())));
        }
        return Trail.follow(paragraph, words, now.plain()).map(range -> new Place(block, range));
    }

    /** A place where the same words stand, and how many signs in a row are the same there. */
    private record Found(Place place, int alike) {}

    private Stream<Found> withTheQuote(Block other) {
        String plain = other.plain();
        String quote = quote();
        if (quote.isBlank()) {
            return Stream.empty();
        }
        return IntStream.iterate(plain.indexOf(quote), at -> at >= 0, at -> plain.indexOf(quote, at + quote.length()))
                .mapToObj(at -> new Found(
                        new Place(other.id(), new Range(at, at + quote.length())),
                        sameBefore(plain, at) + quote.length() + sameAfter(plain, at + quote.length())));
    }

    private int sameBefore(String plain, int at) {
        int same = 0;
        while (same < Math.min(at, words.from())
                && plain.charAt(at - 1 - same) == paragraph.charAt(words.from() - 1 - same)) {
            same++;
        }
        return same;
    }

    private int sameAfter(String plain, int at) {
        int same = 0;
        while (at + same < plain.length()
                && words.to() + same < paragraph.length()
                && plain.charAt(at + same) == paragraph.charAt(words.to() + same)) {
            same++;
        }
        return same;
    }
}
