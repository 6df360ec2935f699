package org.communique.review;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Numbered;
import org.communique.drafting.text.Range;
import org.communique.review.Remark.Passage;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;

/** Finds what a table names in its column of paragraphs: a number, a heading, and perhaps some of their words. */
final class Places {

    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:paragraph|para\\.?|¶)?\\s*(\\d{1,6})\\.?(?:\\s*:(.*))?", Pattern.DOTALL);
    private static final Pattern QUOTE = Pattern.compile("\\s*[“\"„«](.*)[”\"“»]\\s*", Pattern.DOTALL);

    private final List<Numbered> text;
    private final String whole;

    /** @param whole what stands there when the whole text is meant */
    Places(Body text, String whole) {
        this.text = text.numbered();
        this.whole = whole;
    }

    /** @throws Refused when nothing of the text is named so, or the words are not there */
    @Nullable
    Passage passage(String cell) {
        String named = cell.strip();
        if (named.isEmpty() || named.equalsIgnoreCase(whole)) {
            return null;
        }
        Matcher number = NUMBER.matcher(named);
        Block paragraph = number.matches() ? paragraph(Integer.parseInt(number.group(1))) : null;
        if (paragraph != null) {
            return passage(paragraph, number.group(2));
        }
        return heading(named);
    }

    /** How people name the paragraph or heading to which words belong; nothing for the whole text. */
    String named(@Nullable Passage passage) {
        return text.stream()
                .filter(one -> passage != null && one.block().id().equals(passage.block()))
                .map(one -> one.paragraph() == null
                        ? one.block().plain()
                        : one.paragraph().toString())
                .findFirst()
                .orElse("");
    }

    private @Nullable Block paragraph(int number) {
        return text.stream()
                .filter(one -> Integer.valueOf(number).equals(one.paragraph()))
                .findFirst()
                .map(Numbered::block)
                .orElse(null);
    }

    private Passage heading(String named) {
        List<Block> headings = text.stream()
                .map(Numbered::block)
                .filter(block -> !block.counts() && !block.plain().isBlank())
                .filter(block -> named.startsWith(block.plain().strip()))
                .filter(block ->
                        after(named, block).isEmpty() || after(named, block).startsWith(":"))
                .toList();
        if (headings.isEmpty()) {
            Matcher number = NUMBER.matcher(named);
            throw number.matches()
                    ? new Refused("table.no-such-paragraph", number.group(1))
                    : new Refused("table.no-such-heading", Shortened.name(named));
        }
        if (headings.size() > 1) {
            throw new Refused("table.several-headings", Shortened.name(named));
        }
        String quoted = after(named, headings.getFirst());
        return passage(headings.getFirst(), quoted.isEmpty() ? null : quoted.substring(1));
    }

    private static String after(String named, Block heading) {
        return named.substring(heading.plain().strip().length()).strip();
    }

    private static Passage passage(Block block, @Nullable String quoted) {
        if (quoted == null || quoted.isBlank()) {
            return Passage.all(block);
        }
        Matcher marks = QUOTE.matcher(quoted);
        String quote = marks.matches() ? marks.group(1) : quoted.strip();
        int at = block.plain().indexOf(quote);
        if (at < 0) {
            throw new Refused("table.no-such-words", Shortened.name(quote));
        }
        return new Passage(block.id(), new Range(at, at + quote.length()), quote);
    }
}
