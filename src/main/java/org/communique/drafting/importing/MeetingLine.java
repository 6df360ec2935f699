package org.communique.drafting.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The line under the title: "9 September 2018, City, Country", also with a range of days or the place first. */
record MeetingLine(
        String raw,
        LocalDate from,
        LocalDate to,
        @Nullable String city,
        @Nullable String country) {

    private static final int LONGEST = 200;
    private static final String MONTHS =
            Arrays.stream(Month.values()).map(Month::name).collect(Collectors.joining("|", "(", ")"));
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String FIRST = "(?:" + DAY + "(?:\\s+" + MONTHS + ")?(?:,?\\s+(\\d{4}))?\\s*[-‐‑–—]\\s*)?";
    private static final String DATES = FIRST + DAY + "\\s+" + MONTHS + ",?\\s+(\\d{4})";
    private static final Pattern DATE_FIRST =
            Pattern.compile("^" + DATES + "(?:\\s*[,–—]\\s*(?<place>\\D.*))?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_FIRST =
            Pattern.compile("^(?<place>\\D+?)\\s*[,–—]?\\s+" + DATES + "$", Pattern.CASE_INSENSITIVE);

    /** What the line says, or null when it is no meeting line. */
    static @Nullable MeetingLine of(String line) {
        if (line.length() > LONGEST || line.endsWith(".")) {
            return null;
        }
        var dateFirst = DATE_FIRST.matcher(line);
        if (dateFirst.matches()) {
            return read(line, dateFirst.toMatchResult(), 1, dateFirst.group("place"));
        }
        var placeFirst = PLACE_FIRST.matcher(line);
        return placeFirst.matches() ? read(line, placeFirst.toMatchResult(), 2, placeFirst.group("place")) : null;
    }

    private static @Nullable MeetingLine read(String line, MatchResult found, int at, @Nullable String place) {
        try {
            int year = Integer.parseInt(found.group(at + 5));
            var month = found.group(at + 4);
            var to = day(found.group(at + 3), month, year);
            var firstYear = Objects.requireNonNullElse(found.group(at + 2), String.valueOf(year));
            var from = found.group(at) == null
                    ? to
                    : day(
                            found.group(at),
                            Objects.requireNonNullElse(found.group(at + 1), month),
                            Integer.parseInt(firstYear));
            return from.isAfter(to) ? null : at(line, from, to, place);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate day(String day, String month, int year) {
        return LocalDate.of(year, Month.valueOf(month.toUpperCase(Locale.ROOT)), Integer.parseInt(day));
    }

    private static MeetingLine at(String line, LocalDate from, LocalDate to, @Nullable String place) {
        if (place == null) {
            return new MeetingLine(line, from, to, null, null);
        }
        int comma = place.lastIndexOf(',');
        if (comma < 0) {
            return new MeetingLine(line, from, to, Lines.trimmed(place), null);
        }
        var city = Lines.trimmed(place.substring(0, comma));
        return new MeetingLine(line, from, to, city, Lines.trimmed(place.substring(comma + 1)));
    }
}
