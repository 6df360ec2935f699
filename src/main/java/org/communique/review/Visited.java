package org.communique.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.communique.drafting.EditionId;
import org.communique.people.PersonId;

/** When people opened the text of a room. */
interface Visited {

    /** Whoever opens the text again within this time is still on the same visit. */
    Duration A_VISIT = Duration.ofMinutes(30);

    /** More often than this nothing is written. */
    Duration A_MOMENT = Duration.ofMinutes(1);

    void keep(EditionId edition, PersonId person, Instant at);

    /** The last time of the visit before the last one. */
    Optional<Instant> before(EditionId edition, PersonId person);

    /** Somebody who is asked in a round opens its revision. */
    void keepOpened(RoundId round, PersonId person, Instant at);

    /** Who has opened the revision of a round, and when last. */
    Map<PersonId, Instant> opened(RoundId round);
}
