package org.communique.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.rights.ActOfTheProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes acts down, in the transaction of the act itself, and reads them again. */
@Service
@Transactional
public class Recording {

    private final Entries entries;
    private final Now now;
    private final ApplicationEventPublisher events;

    Recording(Entries entries, Now now, ApplicationEventPublisher events) {
        this.entries = entries;
        this.now = now;
        this.events = events;
    }

    /**
     * Writes one act; there must be a transaction, the one that does what the act says.
     *
     * @return the entry, with its place in the chain
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @ActOfTheProcess("called by the verb that does the act, which has asked")
    public Entry write(Act act) {
        if (Trial.isUnderWay()) {
            return entries.asIfAppended(act, now);
        }
        Entry entry = entries.append(act, now);
        events.publishEvent(new Recorded(entry));
        return entry;
    }

    /** The acts on one communiqué, oldest first; who may read them is the caller's question to the policy. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("called by the history of a communiqué, which has asked")
    public List<Entry> ofCommunique(UUID communique) {
        return entries.ofCommunique(communique);
    }

    /** Everybody who did this in a communiqué. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("a fact for the policy")
    public Set<UUID> who(UUID communique, Deed deed) {
        return entries.who(communique, deed);
    }

    /** Of these communiqués, those in which somebody did this. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("a fact for the policy")
    public Set<UUID> where(UUID who, Deed deed, Set<UUID> communiques) {
        return communiques.isEmpty() ? Set.of() : entries.where(who, deed, communiques);
    }

    /** Follows the chain from the first entry to the last; the number of the first that does not hold, if any. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("shows numbers only, no acts")
    public Optional<Long> firstBroken() {
        AtomicReference<Entry> last = new AtomicReference<>();
        AtomicReference<Long> broken = new AtomicReference<>();
        entries.inOrder(entry -> {
            if (broken.get() == null && !Chain.holds(last.get(), entry)) {
                broken.set(entry.number());
            }
            last.set(entry);
        });
        return Optional.ofNullable(broken.get());
    }
}
