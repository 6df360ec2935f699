package org.communique.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act as it stands in the record.
 *
 * @param number its place in the record, from 1 without gaps
 * @param at when it was written, by the database's clock
 * @param previous hash of the entry before, 64 hexadecimal digits
 * @param hash SHA-256 over the previous hash and this entry's canonical form
 */
public record Entry(long number, Instant at, Act act, String previous, String hash) {

    /** The newest of these entries, oldest first, after which an edition was at another stage. */
    public static Optional<Entry> lastThatMovedTheStage(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.act().deed().movesTheStage())
                .reduce((earlier, later) -> later);
    }
}
