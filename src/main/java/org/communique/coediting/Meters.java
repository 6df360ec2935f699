package org.communique.coediting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What those who run the server can watch of the live texts; never a word of them. */
@Component
class Meters {

    private final Counter steps;
    private final Timer apply;
    private final Timer commit;

    Meters(MeterRegistry registry) {
        this.steps = Counter.builder("coediting.steps")
                .description("Steps that were stored")
                .register(registry);
        this.apply = Timer.builder("coediting.apply")
                .description("Applying the batches that came together")
                .publishPercentileHistogram()
                .register(registry);
        this.commit = Timer.builder("coediting.commit")
                .description("From the first question for rights to the commit, applying included")
                .publishPercentileHistogram()
                .register(registry);
    }

    void applied(long nanos) {
        apply.record(nanos, TimeUnit.NANOSECONDS);
    }

    void committed(int stored, long nanos) {
        steps.increment(stored);
        commit.record(nanos, TimeUnit.NANOSECONDS);
    }
}
