package org.communique.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All notices. */
interface Notices {

    /** @param waits whether it is to come with the person's next digest */
    void add(Notice notice, boolean waits);

    Optional<Notice> find(UUID id);

    /** The newest notices of a person, newest first. */
    List<Notice> of(UUID person, int most);

    /** What a mail tells of, oldest first. */
    List<Notice> in(MailId mail);

    /** Those for whom something waits for a digest, and since when. */
    Map<UUID, Instant> waitingForADigest();

    /** Puts all that waits for a person into a digest. */
    void putInto(MailId digest, UUID person);

    void markSeen(Collection<UUID> notices);
}
