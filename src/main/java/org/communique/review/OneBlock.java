package org.communique.review;

import java.util.List;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.RefusedText;
import org.communique.rights.Refused;

/** One block as the editor's JSON, in which it comes and is kept: a document of nothing else. */
final class OneBlock {

    /** As much as a paragraph that people read as one. */
    private static final int LONGEST = 20_000;

    private OneBlock() {}

    /** @throws Refused when it is not one block, or longer than anybody would read as one paragraph */
    static Block typed(String json) {
        try {
            List<Block> blocks = Body.read(json).blocks();
            if (blocks.size() != 1) {
                throw new Refused("review.one-paragraph");
            }
            if (blocks.getFirst().weight() > LONGEST) {
                throw new Refused("words.too-long", LONGEST);
            }
            return blocks.getFirst();
        } catch (RefusedText notAText) {
            throw new Refused("text.not-a-text", notAText.getMessage());
        }
    }

    static String kept(Block block) {
        return Body.of(block).canonical();
    }

    static Block read(String kept) {
        return Body.read(kept).blocks().getFirst();
    }
}
