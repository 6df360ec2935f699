package org.communique.workflow;

import org.communique.notice.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has digests written for those for whom it has become morning. */
@Component
class Mornings {

    private final Outbox outbox;
    private final boolean jobs;

    Mornings(Outbox outbox, @Value("${communique.workflow.jobs:true}") boolean jobs) {
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
    void look() {
        if (jobs) {
            outbox.writeDigests();
        }
    }
}
