package org.communique.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of a text that lists who took part, and the text without it.
 *
 * @param list entries between semicolons; empty when there is no such part
 */
record ParticipantsPart(String list, List<String> rest) {

    private static final int LONGEST_LEAD_IN = 160;

    private static final Pattern LEAD_IN = Pattern.compile("(?i)^((the|a|list|of|following|all)\\s+)*"
            + "((participating|participant|attending)\\s+(organi[sz]ations|companies|entities|bodies|members)"
            + "|participants|attendees"
            + "|(organi[sz]ations|companies)\\s+(participating|participated|attending|attended|represented|present))"
            + "(?<more>[^:;.]*)(?<colon>:?)\\s*(?<list>.*)$");

    static ParticipantsPart of(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var leadIn = LEAD_IN.matcher(lines.get(i));
            if (!leadIn.matches() || leadIn.start("list") > LONGEST_LEAD_IN) {
                continue;
            }
            var inline = leadIn.group("list");
            int end =
                    inline.isEmpty() ? end(lines, i + 1, !leadIn.group("colon").isEmpty()) : i + 1;
            if (inline.contains(";") || inline.isEmpty() && end > i + 1) {
                return cut(lines, i, end, inline);
            }
        }
        return new ParticipantsPart("", lines);
    }

    /** After the last line of the list: a row of lines with semicolons, or of bullets after a colon. */
    private static int end(List<String> lines, int start, boolean afterColon) {
        if (start >= lines.size()) {
            return start;
        }
        boolean bullets = Marker.of(lines.get(start)) != null;
        int end = start;
        while (end < lines.size()) {
            var line = lines.get(end);
            if (bullets
                    ? !afterColon || Marker.of(line) == null
                    : !line.contains(";") && !continues(lines, start, end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** The last entry of a list that has one entry on each line holds no semicolon itself. */
    private static boolean continues(List<String> lines, int start, int end) {
        return end > start && lines.get(end - 1).endsWith(";");
    }

    private static ParticipantsPart cut(List<String> lines, int leadIn, int end, String inline) {
        var entries = new ArrayList<String>();
        entries.add(inline);
        for (var line : lines.subList(inline.isEmpty() ? leadIn + 1 : end, end)) {
            var item = Marker.of(line);
            entries.add(item == null ? line : item.words());
        }
        var rest = new ArrayList<>(lines.subList(0, leadIn));
        rest.addAll(lines.subList(end, lines.size()));
        return new ParticipantsPart(String.join(";", entries), rest);
    }
}
