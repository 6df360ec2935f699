package org.communique.drafting.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what there is to tell about a text while it is taken over. */
final class Findings {

    private final Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
    private final List<Finding> quotes = new ArrayList<>();

    void count(Finding.Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    void quote(Finding.Kind kind, String words) {
        quotes.add(new Finding(kind, 1, words));
    }

    List<Finding> all() {
        var all = new ArrayList<Finding>();
        counts.forEach((kind, count) -> all.add(new Finding(kind, count, null)));
        all.addAll(quotes);
        return List.copyOf(all);
    }
}
