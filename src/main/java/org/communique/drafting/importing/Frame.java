package org.communique.drafting.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above the words of a communiqué: title, meeting line, and the label that says what it is. */
record Frame(String title, @Nullable MeetingLine meeting, List<String> rest) {

    /** The meeting line is looked for in so many lines from the top. */
    private static final int DEEPEST = 6;

    private static final int LONGEST_TITLE = 300;

    static Frame of(List<String> lines, Findings findings) {
        int end = end(lines);
        var title = new ArrayList<String>();
        MeetingLine meeting = null;
        for (var line : lines.subList(0, end)) {
            var found = MeetingLine.of(line);
            if (found != null) {
                meeting = found;
            } else if (isLabel(line)) {
                findings.count(Finding.Kind.LABEL_DROPPED);
            } else {
                title.add(line);
            }
        }
        return frame(title, meeting, lines.subList(end, lines.size()), findings);
    }

    private static Frame frame(
            List<String> titles, @Nullable MeetingLine meeting, List<String> rest, Findings findings) {
        var title = String.join(" ", titles);
        if (title.isEmpty()) {
            findings.count(Finding.Kind.NO_TITLE);
        }
        if (meeting == null) {
            findings.count(Finding.Kind.NO_MEETING_LINE);
        }
        return new Frame(title, meeting, rest);
    }

    /** Where the words begin: after meeting line and label, or else after a first line that looks like a title. */
    private static int end(List<String> lines) {
        int end = 0;
        for (int i = 0; i < Math.min(DEEPEST, lines.size()); i++) {
            if (MeetingLine.of(lines.get(i)) != null || isLabel(lines.get(i))) {
                end = i + 1;
            } else if (!fitsTitle(lines.get(i))) {
                break;
            }
        }
        if (end > 0 && titleLength(lines.subList(0, end)) <= LONGEST_TITLE) {
            return end;
        }
        return !lines.isEmpty() && fitsTitle(lines.getFirst()) ? 1 : 0;
    }

    private static int titleLength(List<String> lines) {
        return lines.stream()
                .filter(line -> MeetingLine.of(line) == null && !isLabel(line))
                .mapToInt(line -> line.length() + 1)
                .sum();
    }

    private static boolean fitsTitle(String line) {
        return line.length() <= LONGEST_TITLE / 2
                && !line.endsWith(".")
                && !line.endsWith(":")
                && Marker.of(line) == null;
    }

    private static boolean isLabel(String line) {
        var letters = Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return letters.equalsIgnoreCase("communique");
    }
}
