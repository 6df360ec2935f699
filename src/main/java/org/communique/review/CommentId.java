package org.communique.review;

import java.util.UUID;

/** Names a comment. */
public record CommentId(UUID value) {

    public static CommentId next() {
        return new CommentId(UUID.randomUUID());
    }
}
