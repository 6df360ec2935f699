package org.communique.coediting;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The program is not ready for everybody when some texts cannot be written. */
@Component("coediting")
class WorkersHealth implements HealthIndicator {

    private final Workers workers;

    WorkersHealth(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Health health() {
        return (workers.areAtWork() ? Health.up() : Health.down()).build();
    }
}
