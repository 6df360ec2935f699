package org.communique.drafting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes the name in a permanent address from the meeting: series, year and city. */
final class Slug {

    private Slug() {}

    static String of(Meeting meeting, Predicate<String> taken) {
        String plain = plain(meeting.series() + " " + meeting.startsOn().getYear() + " " + meeting.city());
        String slug = plain.isEmpty() ? "communique" : plain;
        int next = 2;
        String free = slug;
        while (taken.test(free)) {
            free = slug + "-" + next++;
        }
        return free;
    }

    private static String plain(String words) {
        String letters = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return slug.replaceAll("^-|-$", "").transform(s -> s.length() > 80 ? s.substring(0, 80) : s);
    }
}
