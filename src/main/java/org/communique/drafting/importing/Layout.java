package org.communique.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockIds;
import org.communique.drafting.text.BulletItem;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Inline;
import org.communique.drafting.text.NumberedItem;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Run;

/** Makes a block of each line: heading, paragraph or list item. */
final class Layout {

    private static final int LONGEST_HEADING = 120;

    /** A heading is short, begins no sentence's middle and ends no sentence. */
    private static final Pattern HEADING = Pattern.compile("^[^\\p{Ll}].*[^.:;,!?…。：；，！？]$");

    private static final Pattern END_OF_QUOTED_SENTENCE = Pattern.compile(".*[.!?][”\"’'»)]$");

    private final List<String> lines;
    private final BlockIds ids;
    private final Findings findings;
    private int number;

    Layout(List<String> lines, BlockIds ids, Findings findings) {
        this.lines = lines;
        this.ids = ids;
        this.findings = findings;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); i++) {
            var marker = Marker.of(lines.get(i));
            if (marker != null) {
                blocks.add(item(marker));
            } else {
                blocks.add(isHeading(i) ? heading(lines.get(i)) : paragraph(lines.get(i)));
            }
        }
        return blocks;
    }

    private Block item(Marker marker) {
        if (marker.number() == null) {
            findings.count(Finding.Kind.BULLET_ITEMS);
            return new BulletItem(ids.next(), words(marker.words()));
        }
        findings.count(Finding.Kind.NUMBERED_ITEMS);
        boolean restart = marker.number() == 1;
        number = restart ? 1 : number + 1;
        if (number != marker.number()) {
            findings.count(Finding.Kind.NUMBER_CHANGED);
        }
        return new NumberedItem(ids.next(), restart, words(marker.words()));
    }

    private Block heading(String line) {
        findings.count(Finding.Kind.HEADINGS);
        return new Heading(ids.next(), 1, words(line));
    }

    private Block paragraph(String line) {
        findings.count(Finding.Kind.PARAGRAPHS);
        return new Paragraph(ids.next(), words(line));
    }

    /** A short line with text below it; of several short lines in a row, only the last. */
    private boolean isHeading(int i) {
        return looksLikeHeading(lines.get(i)) && i + 1 < lines.size() && !looksLikeHeading(lines.get(i + 1));
    }

    private static boolean looksLikeHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && HEADING.matcher(line).matches()
                && !END_OF_QUOTED_SENTENCE.matcher(line).matches()
                && Marker.of(line) == null;
    }

    private static List<Inline> words(String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(text));
    }
}
