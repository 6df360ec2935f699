package org.communique.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.drafting.text.Participant;

/** Reads "Name, Country; Name, Country; Name without country." entry by entry. */
final class ListedParticipants {

    private static final int LONGEST = 300;

    /** Chairs and rapporteurs stand for a group: what follows a comma is another group, not a country. */
    private static final Pattern OFFICE = Pattern.compile("(?i)^(the\\s+)?((co|vice)[-‐‑\\s]?)?"
            + "(chair(s|man|men|woman|women|person|persons)?|rapporteurs?|conven[eo]rs?)\\b.*");

    /** Names that end in a full stop by themselves. */
    private static final Pattern ABBREVIATED =
            Pattern.compile(".*\\b(Inc|Ltd|Corp|Co|Bros|S\\.A|N\\.V|B\\.V|e\\.V|L\\.P)\\.$");

    private final Countries countries;
    private final Findings findings;

    ListedParticipants(Countries countries, Findings findings) {
        this.countries = countries;
        this.findings = findings;
    }

    List<Participant> read(String list) {
        var participants = new ArrayList<Participant>();
        for (var part : list.split(";")) {
            var entry = Lines.trimmed(unended(part).replaceFirst("^and\\s+", ""));
            if (entry.isEmpty()) {
                continue;
            }
            if (entry.length() > LONGEST) {
                findings.quote(Finding.Kind.PARTICIPANT_DROPPED, entry.substring(0, LONGEST / 3));
            } else {
                participants.add(participant(entry));
            }
        }
        return participants;
    }

    private Participant participant(String entry) {
        findings.count(Finding.Kind.PARTICIPANTS);
        int comma = entry.lastIndexOf(',');
        if (comma <= 0 || OFFICE.matcher(entry).matches()) {
            return new Participant(entry, null);
        }
        var name = Lines.trimmed(entry.substring(0, comma));
        var last = Lines.trimmed(entry.substring(comma + 1));
        if (countries.know(last) && !name.isEmpty()) {
            return new Participant(name, last);
        }
        findings.quote(Finding.Kind.COUNTRY_UNCERTAIN, entry);
        return new Participant(entry, null);
    }

    private static String unended(String part) {
        var entry = Lines.trimmed(part);
        boolean ended = entry.endsWith(".") && !ABBREVIATED.matcher(entry).matches();
        return ended ? entry.substring(0, entry.length() - 1) : entry;
    }
}
