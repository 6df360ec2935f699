package org.communique.workflow;

import org.communique.drafting.Reading;
import org.communique.record.Now;
import org.communique.review.Following;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wakes the engine for what is due by the database's clock and would sleep on, because the machine's clock was set back
 * after its alarm was set.
 */
@Component
public class LateAlarms {

    private final Following following;
    private final Reading reading;
    private final Tokens tokens;
    private final Now now;
    private final boolean jobs;

    LateAlarms(
            Following following,
            Reading reading,
            Tokens tokens,
            Now now,
            @Value("${communique.workflow.jobs:true}") boolean jobs) {
        this.following = following;
        this.reading = reading;
        this.tokens = tokens;
        this.now = now;
        this.jobs = jobs;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    @Transactional
    void look() {
        if (jobs) {
            ring();
        }
    }

    /** Has the alarms of overdue rounds and embargoes ring at once. */
    @Transactional
    public void ring() {
        following.overdue(now.instant()).forEach(tokens::deadlineIsDue);
        reading.overdue(now.instant()).forEach(tokens::embargoIsDue);
    }
}
