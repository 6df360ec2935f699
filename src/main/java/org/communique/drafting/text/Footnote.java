package org.communique.drafting.text;

import java.util.List;
import java.util.stream.Collectors;

/** A note on the words before it; printed at the end of the text. */
public record Footnote(List<Run> content) implements Inline {

    /** @throws RefusedText when neighbouring runs have equal marks */
    public Footnote {
        content = Inline.apart(content);
    }

    public Footnote(Run... content) {
        this(List.of(content));
    }

    @Override
    public int weight() {
        return BY_ITSELF + content.stream().mapToInt(Run::weight).sum();
    }

    /** The words of the note. */
    public String plain() {
        return content.stream().map(Run::text).collect(Collectors.joining());
    }
}
