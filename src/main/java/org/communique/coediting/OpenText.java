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
import org.communique.people.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A text that editors have open: who sits at it, and its last steps for those who come or come back. Belongs to one
 * worker's thread. It never knows of a step that is not committed.
 */
final class OpenText {

    /** Further back nobody comes: the whole text is shorter than what was missed, and no batch is carried so far. */
    static final int FARTHEST_BACK = 2_000;

    /** As many steps are kept for those who come back after a short while; older ones are read from the table. */
    private static final int KEPT = 400;

    private static final long MOST_CHARACTERS_KEPT = 2_000_000;

    /** A snapshot is due after so much, so that the text opens quickly. */
    private static final int STEPS_TO_A_SNAPSHOT = 200;

    private static final long CHARACTERS_TO_A_SNAPSHOT = 1_000_000;

    private final TextId id;
    private Snapshot snapshot;
    private final List<Step> tail = new ArrayList<>();
    private final Set<String> batches = new HashSet<>();
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final Map<String, Cursor> moved = new LinkedHashMap<>();
    private final Map<PersonId, Instant> writers = new HashMap<>();
    private final Map<Voice, Grounds> grounds = new HashMap<>();
    private int tailStart;
    private boolean engineIsAhead;
    private boolean cameOrWent;
    private boolean showingSoon;

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
        return name(id);
    }

    /** How an engine calls a text. */
    static String name(TextId id) {
        return id.value().toString();
    }

    int version() {
        return tail.isEmpty() ? tailStart : tail.getLast().version();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    boolean isBeyondSnapshot() {
        return version() > snapshot.version();
    }

    boolean isSnapshotDue() {
        List<Step> steps = since(snapshot.version());
        return steps.size() >= STEPS_TO_A_SNAPSHOT || characters(steps) >= CHARACTERS_TO_A_SNAPSHOT;
    }

    static long characters(List<Step> steps) {
        return steps.stream().mapToLong(step -> step.json().length()).sum();
    }

    Map<String, Seat> seats() {
        return seats;
    }

    /** Whether the engine has applied what may not be stored. */
    boolean engineIsAhead() {
        return engineIsAhead;
    }

    void engineIsAhead(boolean ahead) {
        engineIsAhead = ahead;
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
        long characters = characters(tail);
        int from = 0;
        while (from < newer.version() - tailStart && (tail.size() - from > KEPT || characters > MOST_CHARACTERS_KEPT)) {
            characters -= tail.get(from++).json().length();
        }
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

    /** What it rested on that these could write when it was asked last; null when one of them was not asked yet. */
    @Nullable
    Map<PersonId, Grounds> grounds(Set<Voice> writers) {
        Map<PersonId, Grounds> known = new LinkedHashMap<>();
        for (Voice writer : writers) {
            Grounds some = grounds.get(writer);
            if (some == null) {
                return null;
            }
            known.put(writer.person(), some);
        }
        return known;
    }

    void mayWrite(Map<Voice, Grounds> allowed) {
        grounds.putAll(allowed);
    }

    /** Somebody's right has changed: everybody is asked again. */
    void forgetGrounds() {
        grounds.clear();
    }

    void everybody(String message) {
        seats.values().forEach(seat -> seat.send(message));
    }

    /** Whether that has to be shown soon, and nobody has been asked to yet. */
    boolean moved(String client, Cursor cursor) {
        moved.put(client, cursor);
        return firstToShow();
    }

    /** The same for those who sit here. */
    boolean cameOrWent() {
        cameOrWent = true;
        return firstToShow();
    }

    private boolean firstToShow() {
        boolean first = !showingSoon;
        showingSoon = true;
        return first;
    }

    /** Whether somebody came or went since the list was last shown. */
    boolean takeCameOrWent() {
        boolean taken = cameOrWent;
        cameOrWent = false;
        showingSoon = false;
        return taken;
    }

    /** The cursors that moved since they were last shown. */
    Map<String, Cursor> takeMoved() {
        Map<String, Cursor> taken = new LinkedHashMap<>(moved);
        taken.keySet().retainAll(seats.keySet());
        moved.clear();
        return taken;
    }
}
