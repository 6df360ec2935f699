package org.communique.review;

import java.time.Instant;
import java.util.List;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody said, as a comment or in reply to one: reworded perhaps, or taken back. */
public sealed interface Said permits Comment, Comment.Reply {

    /**
     * Who said it.
     *
     * @param onBehalfOf for whom the person stood in, null when speaking for oneself
     * @param organization for which the person spoke, null for the secretariat and the approver
     */
    record Author(
            PersonId person,
            @Nullable PersonId onBehalfOf,
            @Nullable OrganizationId organization) {}

    /** The words, and since when they read so. */
    record Wording(String words, Instant at) {}

    CommentId id();

    Author author();

    /** Oldest first, never empty. */
    List<Wording> wordings();

    /** When its author took it back, null while it holds. */
    @Nullable
    Instant withdrawn();

    /** As it reads now. */
    default String words() {
        return wordings().getLast().words();
    }

    /** When it was first said. */
    default Instant at() {
        return wordings().getFirst().at();
    }

    default boolean isReworded() {
        return wordings().size() > 1;
    }

    default boolean isBy(PersonId person) {
        return author().person().equals(person);
    }
}
