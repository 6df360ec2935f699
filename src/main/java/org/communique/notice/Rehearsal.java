package org.communique.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.communique.notice.Foreseen.Mailed;
import org.communique.notice.Foreseen.Tiding;
import org.communique.record.Trial;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Finds out what an act would tell people: the act is done, its mails are put together as they would be sent, and then all of
 * it is taken back. So what is foreseen cannot differ from what is mailed, whoever adds to the act.
 */
@Component
public class Rehearsal {

    /** What is told in the rehearsal that this thread is in, if it is in one. */
    private static final ScopedValue<List<Heard>> TOLD = ScopedValue.newInstance();

    private final Outbox outbox;

    Rehearsal(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Heard(Notice notice, Habit habit) {}

    /** Does an act in the caller's transaction, which is rolled back when it ends, together with all else that was done in it. */
    public <T> Foreseen<T> of(Supplier<T> act) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        List<Heard> told = new ArrayList<>();
        T outcome = ScopedValue.where(TOLD, told).call(() -> Trial.of(act));
        Map<Told, List<Heard>> kinds = new LinkedHashMap<>();
        told.forEach(one -> kinds.computeIfAbsent(one.notice().told(), kind -> new ArrayList<>())
                .add(one));
        return new Foreseen<>(
                outcome,
                kinds.entrySet().stream()
                        .map(kind -> tiding(kind.getKey(), kind.getValue()))
                        .toList());
    }

    /** Called wherever somebody is told of something. */
    static void hear(Notice notice, Habit habit) {
        if (TOLD.isBound()) {
            TOLD.get().add(new Heard(notice, habit));
        }
    }

    private Tiding tiding(Told told, List<Heard> all) {
        return new Tiding(
                told,
                all.stream()
                        .flatMap(one -> mailed(one.notice()).stream())
                        .sorted(Comparator.comparing(mailed -> mailed.letter().name()))
                        .toList(),
                whoLikesIt(all, Habit.DAILY),
                whoLikesIt(all, Habit.WHAT_IS_ASKED));
    }

    /** Nothing for a mail that would be dropped: its addressee may know of none of it any more, or is gone. */
    private Optional<Mailed> mailed(Notice notice) {
        return Optional.ofNullable(notice.mail())
                .flatMap(outbox::putTogether)
                .map(letter -> new Mailed(notice.person(), letter));
    }

    private static List<UUID> whoLikesIt(List<Heard> all, Habit habit) {
        return all.stream()
                .filter(one -> one.habit() == habit)
                .map(one -> one.notice().person())
                .toList();
    }
}
