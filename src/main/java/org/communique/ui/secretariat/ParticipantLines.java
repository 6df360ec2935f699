package org.communique.ui.secretariat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.drafting.text.Participant;
import org.communique.people.PlainWords;

/** The participants list as people type it: one entry on a line, "Name, Country" or a name alone. */
final class ParticipantLines {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_COUNTRY = 80;

    /** Chairs and rapporteurs stand for groups: what follows a comma is one more group. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)^(the\\s+)?((co|vice)[-\\s]?)?(chair(s|man|men|woman|women|person|persons)?|rapporteurs?|convenors?)\\b.*");

    private static final Pattern COUNTRY = Pattern.compile("^\\p{Lu}[\\p{L}\\p{M}\\s.'’()-]*$");

    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?i)^(inc|ltd|llc|plc|corp|co|gmbh|ag|se|s\\.?a|n\\.?v|b\\.?v|l\\.?p|pty)\\.?$");

    private ParticipantLines() {}

    static String of(List<Participant> participants) {
        return participants.stream().map(Participant::printed).collect(Collectors.joining("\n"));
    }

    static int count(String lines) {
        return (int) lines.lines().filter(line -> !line.isBlank()).count();
    }

    /**
     * Reads the entries in their order.
     *
     * @param known entries that stay as they are when their line was not touched
     * @throws org.communique.rights.Refused when an entry is empty but for commas, too long or holds strange characters
     */
    static List<Participant> read(String lines, List<Participant> known) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> entry(line, known))
                .toList();
    }

    private static Participant entry(String typed, List<Participant> known) {
        String line = typed.replaceAll("[;,\\s]+$", "");
        return known.stream()
                .filter(participant -> participant.printed().equals(line))
                .findFirst()
                .orElseGet(() -> split(line));
    }

    private static Participant split(String line) {
        int comma = line.lastIndexOf(',');
        String last = comma <= 0 ? "" : line.substring(comma + 1).strip();
        if (!isCountry(last) || OFFICE.matcher(line).matches()) {
            return new Participant(PlainWords.line(line, LONGEST_NAME), null);
        }
        String name = PlainWords.line(line.substring(0, comma), LONGEST_NAME);
        return new Participant(name, Objects.requireNonNull(PlainWords.lineOrNone(last, LONGEST_COUNTRY)));
    }

    private static boolean isCountry(String words) {
        return COUNTRY.matcher(words).matches() && !LEGAL_FORM.matcher(words).matches();
    }
}
