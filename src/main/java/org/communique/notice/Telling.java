package org.communique.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened and what is asked of them, on their desks and by mail. */
@Service
@Transactional
public class Telling {

    private final Notices notices;
    private final Outbox outbox;
    private final Now now;

    Telling(Notices notices, Outbox outbox, Now now) {
        this.notices = notices;
        this.outbox = outbox;
        this.now = now;
    }

    /** Writes a notice for each person, and a mail as the person likes it, in the transaction of the act that it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    @ActOfTheProcess("called by the verb that does the act, which has asked")
    public void tell(Collection<UUID> people, UUID communique, Told told, Map<String, String> facts) {
        Set<UUID> each = Set.copyOf(people);
        if (each.isEmpty()) {
            return;
        }
        Map<UUID, Habit> habits = told.asks() ? Map.of() : outbox.habits(each);
        Instant at = now.instant();
        for (UUID person : each) {
            Habit habit = habits.getOrDefault(person, Habit.AT_ONCE);
            MailId mail = habit == Habit.AT_ONCE ? outbox.write(person, Mail.Kind.NOTICE, null, at) : null;
            Notice notice = new Notice(UUID.randomUUID(), person, communique, told, facts, at, false, mail);
            notices.add(notice, habit == Habit.DAILY);
            Rehearsal.hear(notice, habit);
        }
    }

    /** A person's own newest notices, newest first. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("everybody reads their own")
    public List<Notice> of(UUID person) {
        return notices.of(person, 20);
    }

    @ActOfTheProcess("everybody marks their own")
    public void markSeen(Collection<UUID> shown) {
        notices.markSeen(shown);
    }
}
