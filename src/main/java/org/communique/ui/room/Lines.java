package org.communique.ui.room;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.communique.drafting.redline.Change;
import org.communique.drafting.redline.Redline;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Numbered;
import org.communique.publication.html.HtmlBlocks;
import org.communique.publication.html.HtmlRedline;
import org.communique.publication.html.HtmlText;
import org.communique.publication.html.RedlineWords;
import org.communique.publication.html.TextWords;
import org.communique.publication.html.View;
import org.communique.ui.part.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * A text to be read, block by block.
 *
 * @param lines the blocks in order
 * @param notes the section of the notes as HTML, empty when there are none
 */
record Lines(List<Line> lines, String notes) {

    /**
     * One block of it.
     *
     * @param number the paragraph number that people say, null for headings and for what was removed
     * @param changed whether it differs from the earlier text
     * @param removed whether it stands in the earlier text only
     */
    record Line(Block block, @Nullable Integer number, String html, boolean changed, boolean removed) {}

    /** How many blocks differ from the earlier text. */
    long changed() {
        return lines.stream().filter(Line::changed).count();
    }

    static Lines of(Body body) {
        HtmlBlocks html = new HtmlText(textWords()).blocks(body);
        List<Line> lines = new ArrayList<>();
        Iterator<String> pieces = html.blocks().iterator();
        body.numbered().forEach(n -> lines.add(new Line(n.block(), n.paragraph(), pieces.next(), false, false)));
        return new Lines(lines, html.notes());
    }

    static Lines of(Body before, Body after, View view) {
        Redline redline = Redline.between(before, after);
        HtmlBlocks html = new HtmlRedline(textWords(), redlineWords()).blocks(redline, view);
        Iterator<String> pieces = html.blocks().iterator();
        Iterator<Numbered> numbers =
                (view == View.ORIGINAL ? before : after).numbered().iterator();
        List<Line> lines = new ArrayList<>();
        for (Change change : redline.changes()) {
            @Nullable Block own = view == View.ORIGINAL ? change.original() : change.current();
            if (own != null || view == View.MARKUP) {
                @Nullable Integer number = own == null ? null : numbers.next().paragraph();
                Block block = own == null ? Objects.requireNonNull(change.original()) : own;
                boolean changed = !(change instanceof org.communique.drafting.redline.Unchanged);
                lines.add(new Line(block, number, pieces.next(), changed, own == null));
            }
        }
        return new Lines(lines, html.notes());
    }

    static TextWords textWords() {
        return new TextWords(Pieces.say("text.notes"), Pieces.say("text.back"), Pieces.say("text.participants"));
    }

    static RedlineWords redlineWords() {
        return new RedlineWords(
                Pieces.say("redline.inserted"),
                Pieces.say("redline.deleted"),
                Pieces.say("redline.moved-away"),
                Pieces.say("redline.moved-here"),
                Pieces.say("redline.restyled"));
    }
}
