package org.communique.coediting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.communique.coediting.engine.Engine;
import org.jspecify.annotations.Nullable;

/** Coming to a text, being there, and leaving. */
final class Sitting implements AutoCloseable {

    private static final long MOST_MISSED_CHARACTERS = 2_000_000;

    private static final int OTHERS_EVERY_MILLIS = 100;

    private final Texts texts;
    private final Consumer<Job> again;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("coediting-others").factory());

    /** @param again takes jobs for later */
    Sitting(Texts texts, Consumer<Job> again) {
        this.texts = texts;
        this.again = again;
    }

    void join(Engine engine, OpenText text, Job.Join join) {
        Seat before = text.seats().get(join.client());
        if (before != null && !before.voice().equals(join.seat().voice())) {
            join.seat().close(Closing.OPENED_TWICE);
            return;
        }
        if (before != null) {
            before.close(Closing.OPENED_TWICE);
        }
        List<Step> missed = missed(text, join.since());
        if (missed == null) {
            Snapshot snapshot = text.snapshot();
            join.seat().send(Messages.text(snapshot, join.season(), text.lastChange(Instant.EPOCH)));
            missedBy(join.seat(), text.since(snapshot.version()));
        } else {
            missedBy(join.seat(), missed);
            join.seat().send(Messages.resumed(text.version()));
        }
        text.seats().put(join.client(), join.seat());
        showSoon(text, text.cameOrWent());
    }

    private static void missedBy(Seat seat, List<Step> missed) {
        if (!missed.isEmpty()) {
            seat.send(Messages.steps(missed));
        }
    }

    /** What an editor missed that holds a version; null when it is better given the whole text. */
    private @Nullable List<Step> missed(OpenText text, @Nullable Integer since) {
        if (since == null || since > text.version() || since < text.version() - OpenText.FARTHEST_BACK || since < 0) {
            return null;
        }
        if (!text.reachesBackTo(since)) {
            boolean few = texts.charactersAfter(text.id(), since) <= MOST_MISSED_CHARACTERS;
            return few ? texts.steps(text.id(), since, text.version()) : null;
        }
        List<Step> steps = text.since(since);
        return OpenText.characters(steps) <= MOST_MISSED_CHARACTERS ? steps : null;
    }

    void leave(OpenText text, Job.Leave leave) {
        if (text.seats().remove(leave.client(), leave.seat())) {
            showSoon(text, text.cameOrWent());
        }
    }

    void point(OpenText text, Job.Point point) {
        int version = point.cursor().version();
        boolean known = version <= text.version() && text.reachesBackTo(version);
        if (known && text.seats().get(point.client()) == point.seat()) {
            showSoon(text, text.moved(point.client(), point.cursor()));
        }
    }

    private void showSoon(OpenText text, boolean ask) {
        if (ask) {
            Job show = new Job.ShowOthers(text.id());
            clock.schedule(() -> again.accept(show), OTHERS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** What has gathered since the last time: after a restart all editors of a text come back at once. */
    void showOthers(OpenText text) {
        if (text.takeCameOrWent()) {
            text.everybody(Messages.people(text.seats()));
        }
        showCursors(text);
    }

    /** Positions count in one version, so there is a message for each. */
    private static void showCursors(OpenText text) {
        Map<Integer, Map<String, Cursor>> byVersion = new TreeMap<>();
        text.takeMoved()
                .forEach((client, cursor) -> byVersion
                        .computeIfAbsent(cursor.version(), version -> new LinkedHashMap<>())
                        .put(client, cursor));
        byVersion.forEach((version, cursors) -> text.everybody(Messages.cursors(version, cursors)));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
