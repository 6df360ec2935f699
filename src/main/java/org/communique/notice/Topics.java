package org.communique.notice;

import java.util.Optional;
import java.util.UUID;

/** What communiqués are called in mails. */
public interface Topics {

    /** Nothing when the person may not, or may no longer, know of the communiqué. */
    Optional<Topic> find(UUID communique, UUID person);
}
