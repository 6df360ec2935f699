package org.communique.publication.html;

import java.util.ArrayList;
import java.util.List;
import org.communique.drafting.text.Footnote;

/** Numbers the footnotes as they come and prints them at the end, each with a way back. */
final class Notes {

    private final int first;
    private final TextWords words;
    private final List<String> notes = new ArrayList<>();
    private String opening = "";
    private String closing = "";

    /** @param first the number of the first note, from 1 */
    Notes(int first, TextWords words) {
        this.first = first;
        this.words = words;
    }

    /** What the notes that follow are wrapped in, such as a deletion. */
    void wrapIn(String open, String close) {
        opening = open;
        closing = close;
    }

    String reference(Footnote note) {
        int number = first + notes.size();
        var content = new StringBuilder();
        note.content().forEach(run -> content.append(Html.run(run)));
        notes.add(opening + content + closing);
        return "<sup><a href=\"#note-%1$d\" id=\"ref-%1$d\" role=\"doc-noteref\">%1$d</a></sup>".formatted(number);
    }

    String section() {
        if (notes.isEmpty()) {
            return "";
        }
        var section = new StringBuilder("<section class=\"notes\" role=\"doc-endnotes\">\n<h2 dir=\"auto\">")
                .append(Html.escaped(words.notes()))
                .append("</h2>\n<ol>\n");
        for (int i = 0; i < notes.size(); i++) {
            section.append(item(first + i, notes.get(i)));
        }
        return section.append("</ol>\n</section>").toString();
    }

    private String item(int number, String content) {
        return "<li id=\"note-" + number + "\" dir=\"auto\">" + content + " <a href=\"#ref-" + number
                + "\" role=\"doc-backlink\" aria-label=\"" + Html.escaped(words.back()) + "\">↩</a></li>\n";
    }
}
