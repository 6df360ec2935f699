package org.communique.workflow;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.communique.notice.Letter;
import org.communique.notice.MailId;
import org.communique.notice.MailWritten;
import org.communique.notice.NotDelivered;
import org.communique.notice.NotDelivered.Why;
import org.communique.notice.Outbox;
import org.communique.notice.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands mails to the post. A few hands of its own do it, outside of any transaction: a mail server that does not answer keeps
 * neither the engine's timers waiting nor a connection to the database.
 */
@Component
public class SendMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);

    private static final String PROCESS = "mail";
    private static final String TOPIC = "sendMail";
    private static final String WORKER = "communique";
    private static final String PRIORITY = "priority";
    private static final int HANDS = 4;

    /** Longer than the post may take; whose program was killed meanwhile is sent again after it, as the same mail. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(2);

    private static final List<Duration> AGAIN_AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6));

    private final EngineServices engine;
    private final Outbox outbox;
    private final Post post;
    private final TransactionTemplate together;
    private final boolean jobs;
    private final Semaphore free = new Semaphore(HANDS);
    private final ExecutorService hands = Executors.newFixedThreadPool(
            HANDS, Thread.ofPlatform().name("post-", 1).factory());

    SendMail(
            EngineServices engine,
            Outbox outbox,
            Post post,
            PlatformTransactionManager transactions,
            @Value("${communique.workflow.jobs:true}") boolean jobs) {
        this.engine = engine;
        this.outbox = outbox;
        this.post = post;
        this.together = new TransactionTemplate(transactions);
        this.jobs = jobs;
    }

    /** Begins the way of a mail, in the transaction of the act that it tells of. */
    @EventListener
    void begin(MailWritten written) {
        engine.runtime()
                .startProcessInstanceByKey(
                        PROCESS, written.mail().value().toString(), Map.of(PRIORITY, written.urgent() ? 10L : 0L));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void isInTheOutbox(MailWritten written) {
        if (jobs) {
            hands.execute(this::look);
        }
    }

    /** Mails that wait for another try come due without anybody saying so. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void lookNowAndThen() {
        if (jobs) {
            look();
        }
    }

    @PreDestroy
    void rest() throws InterruptedException {
        hands.shutdown();
        hands.awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Gives every free hand a mail. */
    private void look() {
        int ready = post.isSetUp() ? free.drainPermits() : 0;
        if (ready == 0) {
            return;
        }
        List<LockedExternalTask> due = List.of();
        try {
            due = take(ready);
        } finally {
            free.release(ready - due.size());
        }
        due.forEach(task -> hands.execute(() -> {
            try {
                deliver(task);
            } finally {
                free.release();
            }
            look();
        }));
    }

    /** One at a time: of two that take at once, one would come upon a mail that the other has sent meanwhile, and fail. */
    private synchronized List<LockedExternalTask> take(int most) {
        return engine.externalTasks()
                .fetchAndLock()
                .workerId(WORKER)
                .maxTasks(most)
                .usePriority(true)
                .orderByCreateTime()
                .asc()
                .subscribe()
                .topic(TOPIC, TAKEN_FOR.toMillis())
                .execute();
    }

    /** Hands over all that is due, one after another; for those who wait for it. */
    public int sendDue() {
        int sent = 0;
        for (List<LockedExternalTask> due = take(HANDS); !due.isEmpty(); due = take(HANDS)) {
            due.forEach(this::deliver);
            sent += due.size();
        }
        return sent;
    }

    private void deliver(LockedExternalTask task) {
        MailId mail = new MailId(UUID.fromString(task.getBusinessKey()));
        try {
            Optional<Letter> letter = outbox.putTogether(mail);
            if (letter.isPresent()) {
                post.send(letter.get());
            }
            together.executeWithoutResult(committed -> {
                if (letter.isPresent()) {
                    outbox.markSent(mail);
                }
                engine.externalTasks().complete(task.getId(), WORKER);
            });
        } catch (NotDelivered refused) {
            LOG.warn("Mail {} was not delivered: {}", mail.value(), refused.why());
            failed(task, mail, refused.why());
        } catch (RuntimeException ours) {
            LOG.error("Mail {} could not be sent", mail.value(), ours);
            failed(task, mail, Why.OUR_FAULT);
        }
    }

    private void failed(LockedExternalTask task, MailId mail, Why why) {
        int left = why.isLasting() ? 0 : task.getRetries() == null ? AGAIN_AFTER.size() : task.getRetries() - 1;
        Duration wait = left == 0 ? Duration.ZERO : AGAIN_AFTER.get(AGAIN_AFTER.size() - left);
        try {
            together.executeWithoutResult(committed -> {
                outbox.markFailed(mail, why, left == 0);
                engine.externalTasks().handleFailure(task.getId(), WORKER, why.name(), left, wait.toMillis());
            });
        } catch (RuntimeException later) {
            // It stays taken, and is tried again when that is over.
            LOG.error("Mail {}: could not note that it failed", mail.value(), later);
        }
    }

    /** Has a mail that was given up tried again, once. */
    void again(MailId mail) {
        engine
                .runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(mail.value().toString())
                .list()
                .stream()
                .flatMap(way -> engine
                        .externalTasks()
                        .createExternalTaskQuery()
                        .processInstanceId(way.getId())
                        .topicName(TOPIC)
                        .noRetriesLeft()
                        .list()
                        .stream())
                .forEach(task -> engine.externalTasks().setRetries(task.getId(), 1));
        outbox.markTriedAgain(mail);
    }
}
