package org.communique.ui.secretariat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a meeting is spoken of above its text: "11th CTO Meeting", "10–13 September 2026, Norhaven, Norland". */
final class MeetingWording {

    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private MeetingWording() {}

    static String title(String series, @Nullable Integer ordinal) {
        return ordinal == null || ordinal < 1 || series.isBlank()
                ? series.strip()
                : nth(ordinal) + " " + series.strip();
    }

    static String line(@Nullable LocalDate from, @Nullable LocalDate to, String city, String country) {
        String days = from == null ? "" : days(from, to == null || to.isBefore(from) ? from : to);
        return Stream.of(days, city.strip(), country.strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return DAY.format(from);
        }
        if (from.getYear() != to.getYear()) {
            return DAY.format(from) + " – " + DAY.format(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + DAY.format(to)
                : DAY_MONTH.format(from) + " – " + DAY.format(to);
    }

    private static String nth(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
