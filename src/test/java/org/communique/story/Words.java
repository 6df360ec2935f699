package org.communique.story;

import java.util.stream.IntStream;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Run;

/** Texts for the stories. */
public final class Words {

    private Words() {}

    /** A text of plain paragraphs, the n-th with the n-th id. */
    public static Body body(String... paragraphs) {
        return new Body(IntStream.range(0, paragraphs.length)
                .<Block>mapToObj(n -> new Paragraph(paragraph(n + 1), new Run(paragraphs[n])))
                .toList());
    }

    /** The id of the n-th paragraph, counted from 1. */
    public static BlockId paragraph(int n) {
        return new BlockId("bparagr%04d".formatted(n));
    }
}
