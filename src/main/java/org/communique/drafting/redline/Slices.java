package org.communique.drafting.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.drafting.text.Inline;
import org.communique.drafting.text.Run;

/** Cuts neighbouring runs anew, from left to right, without losing their marks. */
final class Slices {

    private final List<Run> runs;
    private final String text;
    private int run;
    private int start;
    private int at;

    Slices(List<Run> runs) {
        this.runs = List.copyOf(runs);
        this.text = runs.stream().map(Run::text).collect(Collectors.joining());
    }

    String text() {
        return text;
    }

    /** The next slice, up to that place in the text. */
    List<Inline> upTo(int end) {
        var slice = new ArrayList<Inline>(1);
        while (at < end) {
            var current = runs.get(run);
            int stop = Math.min(end, start + current.text().length());
            slice.add(current.saying(text.substring(at, stop)));
            at = stop;
            if (stop == start + current.text().length()) {
                start = stop;
                run++;
            }
        }
        return slice;
    }
}
