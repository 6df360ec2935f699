package org.communique.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.communique.drafting.Frame;
import org.communique.drafting.Meeting;
import org.communique.drafting.Member;
import org.communique.drafting.Start;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.importing.PlainTextImport;
import org.springframework.core.io.ClassPathResource;

/**
 * An invented meeting and the file with its text.
 *
 * @param days from today to the first day of the meeting; negative when it has taken place
 */
record Script(
        String file,
        String series,
        int ordinal,
        String city,
        String country,
        String host,
        String zone,
        int days,
        int length) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    static final Script OPEN_PROTOCOLS = new Script(
            "open-protocols", "CTO Meeting", 4, "Norhaven", "Norland", "Norland Telecom", "Europe/Oslo", -40, 1);
    static final Script TIDE_WARNINGS = new Script(
            "tide-warnings", "CTO Consultation", 2, "Estaport", "Estavia", "Estavia Networks", "Europe/Lisbon", -6, 2);
    static final Script SHARED_RIVERS = new Script(
            "shared-rivers", "CTO Meeting", 5, "Lindau Falls", "Suderland", "Suderland Mobile", "Africa/Accra", 12, 2);

    Start start(LocalDate today, List<Member> members) {
        Imported text = PlainTextImport.read(words());
        LocalDate from = today.plusDays(days);
        LocalDate to = from.plusDays(length - 1L);
        Frame frame = new Frame(text.title(), dates(from, to) + ", " + city + ", " + country, Cast.participants());
        Meeting meeting =
                new Meeting(UUID.randomUUID(), series, ordinal, from, to, city, country, host, null, ZoneId.of(zone));
        return new Start(meeting, frame, Locale.ENGLISH, text.body(), members);
    }

    /** "13 October 2026", "16–17 November 2026", "30 November – 1 December 2026". */
    private static String dates(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return DAY.format(to);
        }
        boolean oneMonth = from.getMonth() == to.getMonth();
        String first = oneMonth ? from.getDayOfMonth() + "–" : DAY_AND_MONTH.format(from) + " – ";
        return first + DAY.format(to);
    }

    private String words() {
        try {
            return new ClassPathResource("demo/" + file + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
