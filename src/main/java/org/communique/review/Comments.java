package org.communique.review;

import java.util.List;
import java.util.Optional;
import org.communique.drafting.EditionId;

/** All comments with their dispositions. */
interface Comments {

    void add(Comment comment);

    Optional<Comment> find(CommentId id);

    /** The comments on an edition, oldest first. */
    List<Comment> of(EditionId edition);

    /** @return false when the comment had been disposed of already; nothing is changed then */
    boolean dispose(CommentId id, Disposition disposition);
}
