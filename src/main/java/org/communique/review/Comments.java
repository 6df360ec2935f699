package org.communique.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.drafting.EditionId;

/** All comments with what belongs to them: replies, proposals, dispositions. */
interface Comments {

    void add(Comment comment);

    void reply(Comment to, Comment.Reply reply);

    /** The comment that this is, or to which this is a reply. */
    Optional<Comment> find(CommentId id);

    /** The comments on an edition, oldest first. */
    List<Comment> of(EditionId edition);

    /** To how many comments on each of several editions the secretariat owes an answer; nothing where to none. */
    Map<EditionId, Integer> open(Collection<EditionId> editions);

    /**
     * Says it in other words; the earlier ones stay.
     *
     * @return false when it reads otherwise already than whoever rewords it saw; nothing is changed then
     */
    boolean reword(Said seen, Said.Wording wording);

    /** @return false when it was withdrawn already */
    boolean withdraw(CommentId id, Instant at);

    /** The last word of an organization on a proposal holds. */
    void support(CommentId id, Support support);

    /** @return false when it has been answered once more than whoever answers saw; nothing is changed then */
    boolean dispose(Comment seen, Disposition disposition);

    void answer(CommentId id, Disposition.Answer answer);
}
