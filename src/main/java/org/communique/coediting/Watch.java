package org.communique.coediting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.communique.people.SignInId;
import org.communique.people.SigningIn;
import org.communique.people.Voice;
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

    private record Sitter(Voice voice, TextId text) {}

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
        if (!workers.seats().isEmpty() && asked.compareAndSet(false, true)) {
            others.execute(this::look);
        }
    }

    @Scheduled(fixedDelayString = "PT2S")
    void look() {
        asked.set(false);
        Map<Sitter, Optional<Closing>> verdicts = new HashMap<>();
        Set<Seat> seats = Set.copyOf(workers.seats());
        Set<SignInId> living = signingIn.living(seats.stream().map(Seat::signIn).collect(Collectors.toSet()));
        for (Seat seat : seats) {
            if (!living.contains(seat.signIn())) {
                seat.close(Closing.SIGNED_OUT);
                continue;
            }
            verdicts.computeIfAbsent(new Sitter(seat.voice(), seat.text()), this::verdict)
                    .ifPresent(seat::close);
        }
    }

    private Optional<Closing> verdict(Sitter sitter) {
        try {
            rights.requireSeat(sitter.voice(), sitter.text());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(closing(refused));
        }
    }

    static Closing closing(Refused refused) {
        String frozen = new NotAllowed(Reason.NOT_AT_THIS_STAGE).code();
        return refused instanceof NotAllowed && refused.code().equals(frozen) ? Closing.FROZEN : Closing.NOT_ALLOWED;
    }
}
