package org.communique.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of an edition through its process: where it stands, where it was, what may come.
 *
 * @param stops in the order of the model, seen from where the edition stands
 * @param passed ids of the steps of the model that were passed
 * @param model BPMN 2.0 XML, as it runs
 */
public record Way(List<Stop> stops, Set<String> passed, String model) {

    /**
     * A step of the model at which an edition waits.
     *
     * @param id the step's id in the model
     * @param since when the edition came to it, null unless it stands there
     */
    public record Stop(String id, When when, @Nullable Instant since) {}

    /** Where a step lies, seen from where the edition stands. */
    public enum When {
        PAST,
        NOW,
        AHEAD
    }
}
