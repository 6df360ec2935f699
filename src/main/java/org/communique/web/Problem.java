package org.communique.web;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A problem as RFC 9457 writes it, with our id of the error where there is one. */
final class Problem {

    private static final JsonMapper JSON = new JsonMapper();

    private Problem() {}

    static String json(Map<String, Object> words) {
        Map<String, Object> told = new TreeMap<>(words);
        told.values().removeIf(""::equals);
        return JSON.writeValueAsString(told);
    }
}
