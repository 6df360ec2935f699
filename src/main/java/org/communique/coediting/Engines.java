package org.communique.coediting;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.communique.coediting.engine.Engine;
import org.communique.coediting.engine.GraalEngine;
import org.communique.coediting.engine.Runaways;
import org.springframework.stereotype.Component;

/** Where engines come from: one for each thread that applies steps. */
@Component
class Engines {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    private final Runaways runaways = new Runaways(LONGEST_CALL);

    Engine start() {
        return new GraalEngine(runaways);
    }

    String mode() {
        return GraalEngine.mode();
    }

    @PreDestroy
    void stop() {
        runaways.close();
    }
}
