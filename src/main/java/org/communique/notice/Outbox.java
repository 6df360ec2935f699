package org.communique.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communique.record.Now;
import org.communique.record.Trial;
import org.communique.rights.ActOfTheProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mails that people are sent: written with the act, put together when they are sent, kept until they are delivered. */
@Service
@Transactional
public class Outbox {

    /** So often somebody may ask for a way in within {@link #A_WHILE}; more would only fill a mailbox. */
    private static final int SIGN_INS_IN_A_WHILE = 3;

    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Mails mails;
    private final Notices notices;
    private final AddressBook addresses;
    private final Letters letters;
    private final OneTimeSignIns signIns;
    private final ApplicationEventPublisher events;
    private final Now now;

    Outbox(
            Mails mails,
            Notices notices,
            AddressBook addresses,
            Letters letters,
            OneTimeSignIns signIns,
            ApplicationEventPublisher events,
            Now now) {
        this.mails = mails;
        this.notices = notices;
        this.addresses = addresses;
        this.letters = letters;
        this.signIns = signIns;
        this.events = events;
        this.now = now;
    }

    /** Writes a mail; what it tells of refers to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    MailId write(UUID person, Mail.Kind kind, @Nullable UUID way, Instant at) {
        Mail mail = new Mail(MailId.next(), person, kind, way, at);
        mails.write(mail);
        if (!Trial.isUnderWay()) {
            events.publishEvent(new MailWritten(mail.id(), kind == Mail.Kind.SIGN_IN));
        }
        return mail.id();
    }

    /**
     * Mails somebody a way in that works once, unless several were asked for just now.
     *
     * @param way the notice whose link the person had followed, if any
     */
    @ActOfTheProcess("anybody may ask; only the owner of the address gets an answer")
    public void mailAWayIn(UUID person, @Nullable UUID way) {
        Instant at = now.instant();
        boolean often = mails.signInsSince(person, at.minus(A_WHILE)) >= SIGN_INS_IN_A_WHILE;
        if (!often && addresses.find(person).isPresent()) {
            write(person, Mail.Kind.SIGN_IN, way, at);
        }
    }

    /** Puts together what a mail says now. Nothing when it was delivered, or when there is nothing to tell any more. */
    @ActOfTheProcess("the post, with what the addressee may know")
    public Optional<Letter> putTogether(MailId id) {
        Optional<Mail> mail = mails.lockUnsent(id);
        Optional<Letter> letter = mail.flatMap(this::letter);
        if (mail.isPresent() && letter.isEmpty()) {
            mails.markDropped(id, now.instant());
        }
        return letter;
    }

    private Optional<Letter> letter(Mail mail) {
        return addresses.find(mail.person()).flatMap(to -> switch (mail.kind()) {
            case NOTICE, DIGEST -> letters.telling(mail, to, notices.in(mail.id()));
            case SIGN_IN -> Optional.of(letters.wayIn(mail, to, signIns.prepare(mail.person())));
        });
    }

    @ActOfTheProcess("the post has taken it")
    public void markSent(MailId mail) {
        mails.markSent(mail, now.instant());
    }

    /** @param givenUp whether nobody tries it any more by itself */
    @ActOfTheProcess("the post has not taken it")
    public void markFailed(MailId mail, NotDelivered.Why why, boolean givenUp) {
        mails.markFailed(mail, why, givenUp, now.instant());
    }

    @ActOfTheProcess("the verb that has it tried again has asked")
    public void markTriedAgain(MailId mail) {
        mails.markTriedAgain(mail);
    }

    /** Writes the digests of those for whom it is morning and something has waited since before. */
    @ActOfTheProcess("time does it")
    public void writeDigests() {
        Instant at = now.instant();
        notices.waitingForADigest()
                .forEach((person, since) -> addresses
                        .find(person)
                        .filter(to -> since.isBefore(lastMorning(at, to.zone())))
                        .ifPresent(to -> notices.putInto(write(person, Mail.Kind.DIGEST, null, at), person)));
    }

    private static Instant lastMorning(Instant at, ZoneId zone) {
        var today = at.atZone(zone).with(MORNING);
        return (today.toInstant().isAfter(at) ? today.minusDays(1) : today).toInstant();
    }

    /** What did not reach people so far, newest first. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("the verb that shows it has asked")
    public List<Undelivered> undelivered() {
        return mails.undelivered();
    }

    /** What did not reach people of what they are told of one communiqué, newest first. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("the verb that shows it has asked")
    public List<Undelivered> undeliveredOf(UUID communique) {
        return mails.undeliveredOf(communique);
    }

    /** How many mails lie here. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("the verb that shows it has asked")
    public int waiting() {
        return mails.waiting();
    }

    Map<UUID, Habit> habits(Collection<UUID> people) {
        return mails.habits(people);
    }

    /** How a person likes to get mails. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("everybody reads their own")
    public Habit habit(UUID person) {
        return mails.habits(List.of(person)).getOrDefault(person, Habit.AT_ONCE);
    }

    @ActOfTheProcess("everybody keeps their own")
    public void keepHabit(UUID person, Habit habit) {
        mails.keepHabit(person, habit);
    }

    /** A notice by its number, for the link in a mail. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("the link says nothing; what it leads to is asked there")
    public Optional<Notice> notice(UUID id) {
        return notices.find(id);
    }
}
