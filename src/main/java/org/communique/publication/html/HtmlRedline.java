package org.communique.publication.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.communique.drafting.redline.Added;
import org.communique.drafting.redline.Change;
import org.communique.drafting.redline.MovedAway;
import org.communique.drafting.redline.MovedHere;
import org.communique.drafting.redline.Redline;
import org.communique.drafting.redline.Removed;
import org.communique.drafting.redline.Reworded;
import org.communique.drafting.redline.Unchanged;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Numbered;

/** Writes a redline as HTML in its three views; what was deleted or inserted is also said in words. */
public final class HtmlRedline {

    private final HtmlText text;
    private final TextWords textWords;
    private final RedlineWords words;

    public HtmlRedline(TextWords textWords, RedlineWords words) {
        this.text = new HtmlText(textWords);
        this.textWords = textWords;
        this.words = words;
    }

    /**
     * The blocks that are to be seen in a view, in order. Paragraph numbers are those of the later text, in the view
     * {@link View#ORIGINAL} those of the earlier; what was removed has none.
     */
    public HtmlBlocks blocks(Redline redline, View view) {
        return switch (view) {
            case MARKUP -> markup(redline.changes());
            case CLEAN -> text.blocks(Numbered.all(only(redline, Change::current)));
            case ORIGINAL -> text.blocks(Numbered.all(only(redline, Change::original)));
        };
    }

    private static List<Block> only(Redline redline, Function<Change, Block> side) {
        return redline.changes().stream().map(side).filter(Objects::nonNull).toList();
    }

    private HtmlBlocks markup(List<Change> changes) {
        var earlier = Numbered.all(only(new Redline(changes), Change::original)).iterator();
        var later = Numbered.all(only(new Redline(changes), Change::current)).iterator();
        var markup = new Markup(new Notes(1, textWords), words);
        var blocks = new ArrayList<String>();
        for (var change : changes) {
            var was = change.original() == null ? null : earlier.next();
            var is = change.current() == null ? null : later.next();
            var shown = is == null ? unnumbered(Objects.requireNonNull(was)) : is;
            blocks.add(Frames.opening(shown)
                    + Frames.element(shown, classes(change), markup.content(change))
                    + Frames.closing(shown.block()));
        }
        return new HtmlBlocks(blocks, markup.notes());
    }

    private static Numbered unnumbered(Numbered gone) {
        return new Numbered(gone.block(), null, gone.listNumber());
    }

    private static String classes(Change change) {
        var kind = switch (change) {
            case Unchanged _ -> "";
            case Reworded _ -> "reworded";
            case Added _ -> "added";
            case Removed _ -> "removed";
            case MovedAway _ -> "moved-away";
            case MovedHere _ -> "moved-here";
        };
        return (change.restyled() ? kind + " restyled" : kind).strip();
    }
}
