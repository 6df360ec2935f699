package org.communique.coediting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A text that editors have open: who sits at it, and its last steps for those who come or come back. Belongs to one
 * worker's thread. It never knows of a step that is not committed.
 */
final class OpenText {

    /** As many steps are kept for those who come back after a short while; older ones are read from the table. */
    private static final int KEPT = 400;

    private final TextId id;
    private Snapshot snapshot;
    private final List<Step> tail = new ArrayList<>();
    private final Set<String> batches = new HashSet<>();
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Map<String, Cursor> moved = new LinkedHashMap<>();
    private final Map<PersonId, Instant> writers = new HashMap<>();
    private int tailStart;
    private boolean cursorsUnderWay;

    OpenText(TextId id, Snapshot snapshot, List<Step> steps) {
        this.id = id;
        this.snapshot = snapshot;
        this.tailStart = snapshot.version();
        add(steps);
    }

    TextId id() {
        return id;
    }

    String name() {
        return id.value().toString();
    }

    int version() {
        return tail.isEmpty() ? tailStart : tail.getLast().version();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    int stepsSinceSnapshot() {
        return version() - snapshot.version();
    }

    Map<String, Seat> seats() {
        return seats;
    }

    /** Committed steps; they follow those that are here. */
    void add(List<Step> steps) {
        for (Step step : steps) {
            tail.add(step);
            batches.add(step.batch());
            writers.put(step.writer(), step.at());
        }
    }

    void keep(Snapshot newer) {
        snapshot = newer;
        int from = Math.min(tail.size() - KEPT, newer.version() - tailStart);
        if (from > 0) {
            List<Step> old = tail.subList(0, from);
            tailStart = old.getLast().version();
            old.forEach(step -> batches.remove(step.batch()));
            old.clear();
            tail.forEach(step -> batches.add(step.batch()));
        }
    }

    /** Whether these steps are still here. */
    boolean reachesBackTo(int version) {
        return version >= tailStart;
    }

    List<Step> since(int version) {
        return List.copyOf(tail.subList(version - tailStart, tail.size()));
    }

    boolean knows(String batch) {
        return batches.contains(batch);
    }

    @Nullable
    Instant lastWritten(PersonId writer) {
        return writers.get(writer);
    }

    Instant lastChange(Instant whenNone) {
        return tail.isEmpty() ? whenNone : tail.getLast().at();
    }

    void everybody(String message) {
        seats.values().forEach(seat -> seat.send(message));
    }

    /** Whether cursors have to be shown soon, and nobody has been asked to yet. */
    boolean moved(String client, Cursor cursor) {
        moved.put(client, cursor);
        boolean ask = !cursorsUnderWay;
        cursorsUnderWay = true;
        return ask;
    }

    /** The cursors that moved since they were last shown. */
    Map<String, Cursor> takeMoved() {
        Map<String, Cursor> taken = new LinkedHashMap<>(moved);
        taken.keySet().retainAll(seats.keySet());
        moved.clear();
        cursorsUnderWay = false;
        return taken;
    }
}
