package org.communique.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.communique.drafting.text.BlockId;
import org.communique.review.Comment.Kind;
import org.communique.review.table.TableWords;
import org.jspecify.annotations.Nullable;

/** What an organization has said about a text, so that nothing is said twice because a table comes twice. */
final class AlreadyHere {

    /** What makes two rows of a table the same. */
    private record Key(@Nullable BlockId block, String quote, Kind kind, String words) {}

    private final Set<Key> keys = new HashSet<>();

    /** @param words in which a proposal stands in the table */
    AlreadyHere(Collection<Comment> comments, TableWords words) {
        comments.forEach(comment -> keys.add(key(comment, words)));
    }

    private static Key key(Comment comment, TableWords words) {
        Proposal proposal = comment.proposal();
        Anchor anchor = comment.anchor();
        return new Key(
                comment.block(),
                anchor == null ? "" : anchor.quote(),
                comment.kind(),
                oneBreak(
                        proposal == null ? comment.words() : words.said("", proposal.inTable(words), comment.words())));
    }

    /** Whether this was said before; from now on it was. */
    boolean takes(@Nullable Anchor anchor, Kind kind, String words) {
        return !keys.add(new Key(
                anchor == null ? null : anchor.block(), anchor == null ? "" : anchor.quote(), kind, oneBreak(words)));
    }

    /** Files do not keep how a line was broken. */
    private static String oneBreak(String words) {
        return words.replace("\r\n", "\n").replace('\r', '\n');
    }
}
