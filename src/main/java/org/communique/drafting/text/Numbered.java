package org.communique.drafting.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block with the numbers that people see beside it.
 *
 * @param paragraph running number of paragraphs and items, from 1; none for a heading
 * @param listNumber the number printed before a numbered item, from 1; none for other blocks
 */
public record Numbered(
        Block block, @Nullable Integer paragraph, @Nullable Integer listNumber) {

    static List<Numbered> all(List<Block> blocks) {
        var all = new ArrayList<Numbered>(blocks.size());
        int paragraph = 0;
        int item = 0;
        for (var block : blocks) {
            if (block instanceof NumberedItem numbered) {
                item = numbered.restart() ? 1 : item + 1;
            }
            all.add(new Numbered(
                    block, block.counts() ? ++paragraph : null, block instanceof NumberedItem ? item : null));
        }
        return List.copyOf(all);
    }
}
