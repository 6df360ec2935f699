package org.communique.coediting;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.communique.people.SignInId;
import org.communique.people.SigningIn;
import org.communique.record.Deed;
import org.communique.record.Recorded;
import org.communique.rights.NotAllowed;
import org.communique.rights.Refused;
import org.communique.rights.Verdict.Reason;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sees to it that nobody stays at a text who may no longer write it: after every act, and every few seconds in case
 * one was done elsewhere or a sign-in ended.
 */
@Component
class Watch {

    private final Workers workers;
    private final EditingRights rights;
    private final SigningIn signingIn;
    private final TaskExecutor others;
    private final AtomicBoolean asked = new AtomicBoolean();

    Watch(
            Workers workers,
            EditingRights rights,
            SigningIn signingIn,
            @Qualifier("applicationTaskExecutor") TaskExecutor others) {
        this.workers = workers;
        this.rights = rights;
        this.signingIn = signingIn;
        this.others = others;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void happened(Recorded recorded) {
        boolean mayChangeRights = recorded.entry().act().deed() != Deed.TEXT_WRITTEN;
        if (mayChangeRights && !workers.seats().isEmpty() && asked.compareAndSet(false, true)) {
            others.execute(this::look);
        }
    }

    @Scheduled(fixedDelayString = "PT2S")
    synchronized void look() {
        asked.set(false);
        Set<Seat> seats = Set.copyOf(workers.seats());
        if (seats.isEmpty()) {
            return;
        }
        Set<SignInId> living = signingIn.living(seats.stream().map(Seat::signIn).collect(Collectors.toSet()));
        Map<Place, Refused> barred =
                rights.barred(seats.stream().map(Seat::place).collect(Collectors.toSet()));
        for (Seat seat : seats) {
            Refused why = barred.get(seat.place());
            if (!living.contains(seat.signIn())) {
                seat.close(Closing.SIGNED_OUT);
            } else if (why != null) {
                seat.close(closing(why));
            }
        }
    }

    static Closing closing(Refused refused) {
        String frozen = new NotAllowed(Reason.NOT_AT_THIS_STAGE).code();
        return refused instanceof NotAllowed && refused.code().equals(frozen) ? Closing.FROZEN : Closing.NOT_ALLOWED;
    }
}
