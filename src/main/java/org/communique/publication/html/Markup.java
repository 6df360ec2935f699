package org.communique.publication.html;

import java.util.List;
import org.communique.drafting.redline.Added;
import org.communique.drafting.redline.Change;
import org.communique.drafting.redline.MovedAway;
import org.communique.drafting.redline.MovedHere;
import org.communique.drafting.redline.Piece;
import org.communique.drafting.redline.Removed;
import org.communique.drafting.redline.Reworded;
import org.communique.drafting.redline.Unchanged;
import org.communique.drafting.text.Inline;

/** Writes what stands in a changed block: words that stayed, came and went. */
final class Markup {

    private final Notes notes;
    private final RedlineWords words;

    Markup(Notes notes, RedlineWords words) {
        this.notes = notes;
        this.words = words;
    }

    String content(Change change) {
        return switch (change) {
            case Unchanged same -> restyled(same) + Html.content(same.current().content(), notes);
            case Reworded reworded -> restyled(reworded) + pieces(reworded.pieces());
            case Added added ->
                wrapped("ins", "", words.inserted(), added.current().content());
            case Removed removed ->
                wrapped("del", "", words.deleted(), removed.original().content());
            case MovedAway moved ->
                wrapped("del", "moved", words.movedAway(), moved.original().content());
            case MovedHere moved -> restyled(moved) + moved(moved.pieces());
        };
    }

    String notes() {
        return notes.section();
    }

    private String restyled(Change change) {
        return change.restyled() ? Html.hidden(words.restyled()) : "";
    }

    private String pieces(List<Piece> pieces) {
        var html = new StringBuilder();
        pieces.forEach(piece -> html.append(piece(piece)));
        return html.toString();
    }

    private String piece(Piece piece) {
        return switch (piece) {
            case Piece.Same same -> Html.content(same.content(), notes);
            case Piece.Inserted inserted -> wrapped("ins", "", words.inserted(), inserted.content());
            case Piece.Deleted deleted -> wrapped("del", "", words.deleted(), deleted.content());
        };
    }

    /** Words that came along are insertions here; it is said once that they moved. */
    private String moved(List<Piece> pieces) {
        var html = new StringBuilder(Html.hidden(words.movedHere()));
        for (var piece : pieces) {
            html.append(piece instanceof Piece.Same ? wrapped("ins", "moved", "", piece.content()) : piece(piece));
        }
        return html.toString();
    }

    private String wrapped(String tag, String name, String said, List<Inline> content) {
        var open = "<" + tag + (name.isEmpty() ? "" : " class=\"" + name + "\"") + ">"
                + (said.isEmpty() ? "" : Html.hidden(said));
        var close = "</" + tag + ">";
        notes.wrapIn(open, close);
        var html = content.isEmpty() ? "" : open + Html.content(content, notes) + close;
        notes.wrapIn("", "");
        return html;
    }
}
