package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.List;
import org.communique.drafting.text.Footnote;
import org.communique.drafting.text.Inline;
import org.communique.drafting.text.Run;

/** Joins tokens back into runs, one for neighbouring words with equal marks. */
final class Joined {

    private final List<Inline> content = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();

    private Joined() {}

    static List<Inline> content(List<Token> tokens) {
        var joined = new Joined();
        tokens.forEach(token -> token.content().forEach(joined::add));
        joined.close();
        return List.copyOf(joined.content);
    }

    private void add(Inline inline) {
        switch (inline) {
            case Run run -> {
                if (!open.isEmpty() && !open.getFirst().marks().equals(run.marks())) {
                    close();
                }
                open.add(run);
            }
            case Footnote note -> {
                close();
                content.add(note);
            }
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            var text = new StringBuilder();
            open.forEach(run -> text.append(run.text()));
            content.add(open.getFirst().saying(text.toString()));
            open.clear();
        }
    }
}
