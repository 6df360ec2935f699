package org.communique.drafting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The meeting that issues a communiqué.
 *
 * @param series what kind of meeting it is, for example "CTO Meeting"
 * @param ordinal which one of the series, where they are counted
 * @param zone the zone of the place, in which its deadlines are spoken
 */
public record Meeting(
        UUID id,
        String series,
        @Nullable Integer ordinal,
        LocalDate startsOn,
        LocalDate endsOn,
        String city,
        String country,
        @Nullable String host,
        @Nullable String inConjunctionWith,
        ZoneId zone) {}
