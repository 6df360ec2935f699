package org.communique.notice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All notices. */
interface Notices {

    void add(Notice notice);

    /** The newest notices of a person, newest first. */
    List<Notice> of(UUID person, int most);

    void markSeen(Collection<UUID> notices);
}
