package org.communique.review;

import org.jspecify.annotations.Nullable;

/**
 * How far an edition has come, as far as somebody may see it.
 *
 * @param round the newest round that the person may see, null when there is none
 * @param answered how many of those asked in it have answered, null when that may not be seen
 * @param open to how many comments the secretariat owes an answer, null for everybody else
 */
public record Progress(
        @Nullable Round round,
        @Nullable Integer answered,
        @Nullable Integer open) {

    /** Until when answers are awaited, null while no round is open. */
    public @Nullable Deadline deadline() {
        return round != null && round.isOpen() ? round.deadline() : null;
    }
}
