package org.communique.drafting;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communique.people.Voice;
import org.communique.record.Recorded;
import org.communique.rights.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How those who are writing stand to their text, remembered for a second at most and forgotten with every act that is
 * written down: they send steps many times a second. The stage is not part of it and is asked every time.
 */
@Component
class Writers {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private record Writer(Voice voice, EditionId edition) {}

    private record Known(Standing standing, long since) {

        boolean holds() {
            return System.nanoTime() - since < LONGEST.toNanos();
        }
    }

    private final Map<Writer, Known> known = new ConcurrentHashMap<>();
    private final Access access;

    Writers(Access access) {
        this.access = access;
    }

    Standing standing(Voice voice, Edition edition) {
        Writer writer = new Writer(voice, edition.id());
        Known before = known.get(writer);
        if (before != null && before.holds()) {
            return before.standing();
        }
        known.values().removeIf(old -> !old.holds());
        Known now = new Known(access.standing(voice, edition), System.nanoTime());
        known.put(writer, now);
        return now.standing();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void happened(Recorded recorded) {
        known.clear();
    }
}
