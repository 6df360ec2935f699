package org.communique.drafting.text;

import java.util.List;

/** What stands in a block: a run of words or a footnote. */
public sealed interface Inline permits Run, Footnote {

    /** What a mark or a footnote counts for by itself, beside its words: in what is stored it takes room, too. */
    int BY_ITSELF = 20;

    /** How much it counts towards the longest text: its words in UTF-16 units, its marks and their addresses. */
    int weight();

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
