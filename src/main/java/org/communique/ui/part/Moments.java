package org.communique.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.communique.notice.InWords;
import org.communique.record.Now;
import org.communique.review.Deadline;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says instants so that nobody mistakes them: the time that is left, the day with its name, the zone and UTC. */
@Component
public class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final MessageSource messages;
    private final Now now;

    Moments(MessageSource messages, Now now) {
        this.messages = messages;
        this.now = now;
    }

    /** "in 2 days · Fri 27 Nov 2026, 18:00 Geneva (17:00 UTC)", in the zone of the meeting's place. */
    public String deadline(Deadline deadline, ZoneId reader) {
        String there = at(deadline.instant(), deadline.zone());
        if (offset(deadline.instant(), deadline.zone()) == offset(deadline.instant(), reader)) {
            return left(deadline.instant()) + " · " + there;
        }
        String here = say("moment.yours", InWords.day(deadline.instant(), reader));
        return left(deadline.instant()) + " · " + there + " · " + here;
    }

    /** The time that is left until an instant, or how long ago it was, in words. */
    public String left(Instant instant) {
        Duration left = Duration.between(now.roughly(), instant);
        Duration size = left.abs();
        String words;
        if (size.toMinutes() < 1) {
            return say(left.isNegative() ? "moment.just-now" : "moment.in-less-than-a-minute");
        } else if (size.toMinutes() < 60) {
            words = say("moment.minutes", size.toMinutes());
        } else if (size.toHours() < 48) {
            words = say("moment.hours", size.toHours());
        } else {
            words = say("moment.days", size.toDays());
        }
        return say(left.isNegative() ? "moment.ago" : "moment.in", words);
    }

    /** "Fri 27 Nov 2026, 18:00 Geneva (17:00 UTC)". */
    public String at(Instant instant, ZoneId zone) {
        return InWords.at(instant, zone);
    }

    /** "14:02", in the reader's zone. */
    public String time(Instant instant, ZoneId reader) {
        return InWords.time(instant, reader);
    }

    /** "14:02" on the day that it is now, else "Fri 27 Nov 2026, 14:02", in the reader's zone; say the zone beside. */
    public String shortly(Instant instant, Instant now, ZoneId reader) {
        boolean today =
                instant.atZone(reader).toLocalDate().equals(now.atZone(reader).toLocalDate());
        return today ? time(instant, reader) : InWords.day(instant, reader);
    }

    /** "Geneva", for a place that says once for many times in which zone they are. */
    public String zone(ZoneId zone) {
        return offset(now.instant(), zone) == 0 ? "UTC" : InWords.place(zone);
    }

    /** "27 November 2026". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public Instant now() {
        return now.instant();
    }

    private static int offset(Instant instant, ZoneId zone) {
        return zone.getRules().getOffset(instant).getTotalSeconds();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
