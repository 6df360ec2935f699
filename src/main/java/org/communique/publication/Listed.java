package org.communique.publication;

import java.time.Instant;
import org.communique.drafting.text.Hash;

/** A publication as it stands in a list: what names it, without its text. */
public record Listed(
        String slug,
        int edition,
        String number,
        String title,
        String meetingLine,
        String language,
        Hash hash,
        Instant publishedAt) {}
