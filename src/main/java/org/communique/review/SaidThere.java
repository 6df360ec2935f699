package org.communique.review;

import java.time.Instant;
import org.communique.drafting.Excerpt;
import org.communique.drafting.Overview;
import org.jspecify.annotations.Nullable;

/**
 * A comment or reply in which something was found that the person may read.
 *
 * @param communique as it lies before the person
 * @param comment the comment, or the one that is replied to
 * @param isReply whether it was found in a reply to that comment
 * @param author who said it
 * @param at when
 * @param draftersNote whether it is a note of the secretariat
 * @param paragraph the number of the paragraph that is spoken of, where it has one
 * @param rank how well it fits, to be compared with that of other places
 */
public record SaidThere(
        Overview communique,
        CommentId comment,
        boolean isReply,
        Said.Author author,
        Instant at,
        boolean draftersNote,
        @Nullable Integer paragraph,
        Excerpt excerpt,
        double rank) {}
