package org.communique.review;

import java.util.HashMap;
import java.util.Map;

/** The facts of a round as the record and the notices keep them. */
final class Facts {

    private Facts() {}

    static Map<String, String> of(Round round) {
        return Map.of(
                "round", String.valueOf(round.number()),
                "revision", String.valueOf(round.revision()),
                "organizations", String.valueOf(round.organizations().size()),
                "deadline", round.deadline().instant().toString(),
                "zone", round.deadline().zone().getId());
    }

    static Map<String, String> of(Round round, String name, String value) {
        return with(of(round), name, value);
    }

    /** What is done about a comment names it: open desks look at it anew, and the record says which one it was. */
    static Map<String, String> of(Comment comment, Map<String, String> facts) {
        return with(facts, "comment", comment.id().value().toString());
    }

    static Map<String, String> with(Map<String, String> facts, String name, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(name, value);
        return more;
    }
}
