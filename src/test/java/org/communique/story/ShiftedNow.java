package org.communique.story;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.communique.record.Now;

/** The database's clock moved by a shift; the engine's own clock is moved with it, unless a story wants it otherwise. */
public final class ShiftedNow implements Now {

    private final Now database;
    private volatile Duration shift = Duration.ZERO;
    private volatile Duration machineAhead = Duration.ZERO;

    ShiftedNow(Now database) {
        this.database = database;
    }

    @Override
    public Instant instant() {
        return database.instant().plus(shift);
    }

    @Override
    public Instant roughly() {
        return database.roughly().plus(shift);
    }

    /** Time passes, for the database and the machine alike. */
    public void pass(Duration duration) {
        shift = shift.plus(duration);
        moveTheEngine();
    }

    /** The machine's clock goes wrong by this much against the database's. */
    public void machineIsAheadBy(Duration duration) {
        machineAhead = duration;
        moveTheEngine();
    }

    public void reset() {
        shift = Duration.ZERO;
        machineAhead = Duration.ZERO;
        moveTheEngine();
    }

    private void moveTheEngine() {
        ClockUtil.offset(shift.plus(machineAhead).toMillis());
    }
}
