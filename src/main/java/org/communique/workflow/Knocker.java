package org.communique.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.communique.record.Now;
import org.springframework.stereotype.Component;

/**
 * Sets the engine's alarm clock. Its timers follow the machine's clock, and deadlines follow the database's: so the
 * alarm is set by the time that is left, and whoever wakes up asks {@link Now} whether it really is time.
 */
@Component
class Knocker {

    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final Now now;

    Knocker(Now now) {
        this.now = now;
    }

    /** When the engine has to knock for an instant that is meant by the database's clock. */
    Date at(Instant instant) {
        Duration left = Duration.between(now.instant(), instant);
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(left));
    }

    /** The same after a knock that came too early: never at once, or it would knock without end. */
    Date again(Instant instant) {
        Instant soonest = ClockUtil.getCurrentTime().toInstant().plus(SHORTEST);
        Instant wanted = at(instant).toInstant();
        return Date.from(wanted.isBefore(soonest) ? soonest : wanted);
    }
}
