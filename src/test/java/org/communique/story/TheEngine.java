package org.communique.story;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;

/** The process engine as an actor: it knocks when its alarms ring. */
public final class TheEngine {

    private final Sitting sitting;

    TheEngine(Sitting sitting) {
        this.sitting = sitting;
    }

    /** Executes what is due, and what that makes due, until nothing is. */
    public int knocks() {
        int count = 0;
        List<Job> due = sitting.engineRoom.dueJobs(sitting.edition());
        while (!due.isEmpty()) {
            sitting.engineRoom.execute(due.getFirst());
            sitting.truth.stageAndTokenAgree(sitting.edition());
            sitting.truth.theChainHolds();
            count++;
            due = sitting.engineRoom.dueJobs(sitting.edition());
        }
        return count;
    }

    /** Executes one job that is due. */
    public void knocksOnce() {
        sitting.engineRoom.execute(sitting.engineRoom.dueJobs(sitting.edition()).getFirst());
        sitting.truth.stageAndTokenAgree(sitting.edition());
    }

    /** Lets time pass for database and machine, then knocks. */
    public int knocksAfter(Duration time) {
        sitting.house.now().pass(time);
        return knocks();
    }
}
