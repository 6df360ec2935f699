package org.communique.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The outbox: all mails, delivered or not. */
interface Mails {

    void write(Mail mail);

    /** A mail that is neither sent nor dropped, held until the end of the transaction. */
    Optional<Mail> lockUnsent(MailId id);

    void markSent(MailId id, Instant at);

    /** There is nothing to tell any more, or nobody to tell it to. */
    void markDropped(MailId id, Instant at);

    /** @param givenUp whether nobody tries it any more by itself */
    void markFailed(MailId id, NotDelivered.Why why, boolean givenUp, Instant at);

    void markTriedAgain(MailId id);

    List<Undelivered> undelivered();

    List<Undelivered> undeliveredOf(UUID communique);

    /** How many wait to be sent. */
    int waiting();

    /** How many mails with a way in were written for a person since an instant. */
    int signInsSince(UUID person, Instant since);

    Map<UUID, Habit> habits(Collection<UUID> people);

    void keepHabit(UUID person, Habit habit);
}
