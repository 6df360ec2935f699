package org.communique.drafting.text;

import java.util.List;

/** What stands in a block: a run of words or a footnote. */
public sealed interface Inline permits Run, Footnote {

    /** How many UTF-16 units of text it holds. */
    int length();

    /** Copies the content of a block or a footnote, in which neighbouring runs differ in their marks. */
    static <I extends Inline> List<I> apart(List<I> content) {
        for (int i = 1; i < content.size(); i++) {
            if (content.get(i - 1) instanceof Run left
                    && content.get(i) instanceof Run right
                    && left.marks().equals(right.marks())) {
                throw new RefusedText("unmerged-text", "Neighbouring texts with equal marks are one text");
            }
        }
        return List.copyOf(content);
    }
}
