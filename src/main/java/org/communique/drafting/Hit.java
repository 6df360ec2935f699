package org.communique.drafting;

import org.communique.drafting.text.BlockId;
import org.jspecify.annotations.Nullable;

/**
 * A place in a communiqué where something was found that the person may read.
 *
 * @param communique as it lies before the person
 * @param rank how well it fits, to be compared with that of other places
 */
public record Hit(Overview communique, Place place, Excerpt excerpt, double rank) {

    /** Where in the communiqué. */
    public sealed interface Place {}

    /** The title or the meeting. */
    public record Title() implements Place {}

    /**
     * A block of the text.
     *
     * @param revision the newest in which it was found, null when that is the working text
     * @param paragraph the number that people say, null for a heading
     */
    public record InText(
            @Nullable Integer revision,
            BlockId block,
            @Nullable Integer paragraph) implements Place {}
}
