package org.communique.record;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act, before it is written down.
 *
 * @param deed what was done
 * @param who the person who acted; null when the process did, for example at a deadline
 * @param onBehalfOf the person for whom a stand-in acted
 * @param communique the communiqué it concerns, null for acts about people
 * @param edition the edition it concerns
 * @param facts what else is to be known, never text of a draft: numbers, names of organizations, reasons, hashes
 */
public record Act(
        Deed deed,
        @Nullable UUID who,
        @Nullable UUID onBehalfOf,
        @Nullable UUID communique,
        @Nullable UUID edition,
        Map<String, String> facts) {

    public Act {
        facts = new TreeMap<>(facts);
    }
}
