package org.communique.review;

import java.util.Set;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Range;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say about the text that lies before them.
 *
 * @param about the words meant, null for the whole text
 * @param mentioned who is to be told of it
 */
public record Remark(
        @Nullable Passage about, Comment.Kind kind, Comment.SeenBy seenBy, String words, Set<PersonId> mentioned) {

    /**
     * Some words of a paragraph as somebody sees them.
     *
     * @param quote the words themselves, by which it is noticed when the text has moved on
     */
    public record Passage(BlockId block, Range words, String quote) {

        /** All words of a paragraph. */
        public static Passage all(Block block) {
            return new Passage(block.id(), Range.all(block.plain()), block.plain());
        }
    }

    public Remark {
        mentioned = Set.copyOf(mentioned);
    }

    /** For everybody, telling nobody in particular. */
    public static Remark of(@Nullable Passage about, Comment.Kind kind, String words) {
        return new Remark(about, kind, Comment.SeenBy.ALL, words, Set.of());
    }
}
