package org.communique.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says instants so that nobody mistakes them, with the place and UTC. */
public final class InWords {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private InWords() {}

    /** "Fri 27 Nov 2026, 18:00 Geneva (17:00 UTC)". */
    public static String at(Instant instant, ZoneId zone) {
        String there = day(instant, zone) + " " + place(zone);
        if (zone.getRules().getOffset(instant).getTotalSeconds() == 0) {
            return day(instant, zone) + " UTC";
        }
        boolean sameDay = instant.atZone(zone)
                .toLocalDate()
                .equals(instant.atOffset(ZoneOffset.UTC).toLocalDate());
        String utc = (sameDay ? TIME : SHORT).format(instant.atOffset(ZoneOffset.UTC));
        return there + " (" + utc + " UTC)";
    }

    /** "Fri 27 Nov 2026, 18:00". */
    public static String day(Instant instant, ZoneId zone) {
        return LONG.format(instant.atZone(zone));
    }

    /** "14:02". */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** "Geneva" for Europe/Geneva: people know cities, not zones. */
    public static String place(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
