package org.communique.publication.html;

import java.util.ArrayList;
import java.util.List;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Numbered;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes a text as HTML: headings from h2 on, paragraphs that can be linked to (#p12), notes at the end. */
public final class HtmlText {

    private final TextWords words;

    public HtmlText(TextWords words) {
        this.words = words;
    }

    /** The whole text: title, meeting line, body, notes, and the participants in their order. */
    public String text(Text text) {
        var html = new StringBuilder("<h1 dir=\"auto\">" + Html.escaped(text.title()) + "</h1>\n");
        if (!text.meetingLine().isBlank()) {
            html.append("<p class=\"meeting\" dir=\"auto\">")
                    .append(Html.escaped(text.meetingLine()))
                    .append("</p>\n");
        }
        html.append(body(text.body()));
        if (!text.participants().isEmpty()) {
            html.append("\n").append(participants(text.participants()));
        }
        return html.toString();
    }

    /** The blocks of a body, items gathered in lists, and its notes. */
    public String body(Body body) {
        var notes = new Notes(1, words);
        var html = new StringBuilder();
        Block before = null;
        for (var numbered : body.numbered()) {
            html.append(between(before, numbered))
                    .append(element(numbered, notes))
                    .append("\n");
            before = numbered.block();
        }
        html.append(before == null ? "" : Frames.closing(before)).append("\n").append(notes.section());
        return html.toString().strip();
    }

    /** The blocks of a body one by one, each list item in a list of its own, and its notes. */
    public HtmlBlocks blocks(Body body) {
        return blocks(body.numbered());
    }

    /**
     * One block alone.
     *
     * @param numbered the block with its numbers
     * @param firstNote the number of its first footnote, from 1
     */
    public String block(Numbered numbered, int firstNote) {
        return alone(numbered, new Notes(firstNote, words));
    }

    HtmlBlocks blocks(List<Numbered> all) {
        var notes = new Notes(1, words);
        var blocks = new ArrayList<String>();
        all.forEach(numbered -> blocks.add(alone(numbered, notes)));
        return new HtmlBlocks(blocks, notes.section());
    }

    private static String alone(Numbered numbered, Notes notes) {
        return Frames.opening(numbered) + element(numbered, notes) + Frames.closing(numbered.block());
    }

    private static String element(Numbered numbered, Notes notes) {
        return Frames.element(numbered, "", Html.content(numbered.block().content(), notes));
    }

    /** Closes the list before a block and opens the one it stands in. */
    private static String between(@Nullable Block before, Numbered numbered) {
        if (before == null) {
            return opened(numbered);
        }
        if (Frames.continues(before, numbered)) {
            return "";
        }
        var closing = Frames.closing(before);
        return (closing.isEmpty() ? "" : closing + "\n") + opened(numbered);
    }

    private static String opened(Numbered numbered) {
        var opening = Frames.opening(numbered);
        return opening.isEmpty() ? "" : opening + "\n";
    }

    private String participants(List<Participant> participants) {
        var html = new StringBuilder("<section class=\"participants\">\n<p dir=\"auto\">")
                .append(Html.escaped(words.participants()))
                .append("</p>\n<ul>\n");
        participants.forEach(participant -> html.append("<li dir=\"auto\">")
                .append(Html.escaped(participant.printed()))
                .append("</li>\n"));
        return html.append("</ul>\n</section>").toString();
    }
}
