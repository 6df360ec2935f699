package org.communique.publication.html;

import java.util.List;
import org.communique.drafting.text.Footnote;
import org.communique.drafting.text.Inline;
import org.communique.drafting.text.Mark;
import org.communique.drafting.text.Run;

/** Writes words with their marks; nothing gets out of here unescaped. */
final class Html {

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String content(List<? extends Inline> content, Notes notes) {
        var html = new StringBuilder();
        for (var inline : content) {
            html.append(
                    switch (inline) {
                        case Run run -> run(run);
                        case Footnote note -> notes.reference(note);
                    });
        }
        return html.toString();
    }

    /** Words that only a screen reader says; their own direction keeps them from turning the block around. */
    static String hidden(String words) {
        return "<span class=\"visually-hidden\" dir=\"auto\">" + escaped(words) + " </span>";
    }

    static String run(Run run) {
        var html = escaped(run.text());
        for (var mark : run.marks().reversed()) {
            html = marked(html, mark);
        }
        return html;
    }

    private static String marked(String html, Mark mark) {
        return switch (mark) {
            case Mark.Bold _ -> "<strong>" + html + "</strong>";
            case Mark.Italic _ -> "<em>" + html + "</em>";
            case Mark.Link link -> "<a href=\"" + escaped(link.href()) + "\" rel=\"noopener\">" + html + "</a>";
        };
    }
}
