package org.communique.review;

import java.time.Instant;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.BlockId;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a text, as a whole or about one paragraph.
 *
 * @param revision the revision that was read, null when it was the secretariat's working text
 * @param block the paragraph, null for the whole text
 * @param quote the paragraph's words at the time, kept when the words go
 * @param organization for which the author speaks, null for the secretariat and the approver
 * @param disposition the secretariat's answer, null while it is open
 */
public record Comment(
        CommentId id,
        EditionId edition,
        @Nullable Integer revision,
        @Nullable BlockId block,
        @Nullable String quote,
        Kind kind,
        PersonId author,
        @Nullable OrganizationId organization,
        String words,
        Instant at,
        @Nullable Disposition disposition) {

    /** The kinds of the usual commenting form. */
    public enum Kind {
        GENERAL,
        TECHNICAL,
        EDITORIAL
    }

    public boolean isOpen() {
        return disposition == null;
    }
}
