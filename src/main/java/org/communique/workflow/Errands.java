package org.communique.workflow;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.communique.drafting.CommuniqueId;
import org.communique.drafting.Overview;
import org.communique.drafting.Reading;
import org.communique.notice.Notice;
import org.communique.notice.Outbox;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.NothingThere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the link in a mail is for. It names a notice and is no credential: whoever has it learns nothing and can do nothing but
 * have a way in mailed to the notice's addressee, as long as what it asks for is to be done.
 */
@Service
@Transactional(readOnly = true)
public class Errands {

    /** What only tells, and asks for nothing, is worth a visit for so long. */
    private static final Duration WORTH_A_VISIT = Duration.ofDays(30);

    private final Outbox outbox;
    private final Inbox inbox;
    private final Reading reading;
    private final Now now;

    Errands(Outbox outbox, Inbox inbox, Reading reading, Now now) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.reading = reading;
        this.now = now;
    }

    /**
     * Where the link leads this person to.
     *
     * @throws NothingThere when it is not for this person, or there is nothing there any more
     */
    public Place place(Voice voice, UUID notice) {
        Notice known = outbox.notice(notice)
                .filter(one -> one.person().equals(voice.person().value()))
                .orElseThrow(NothingThere::new);
        Overview overview = reading.open(voice, new CommuniqueId(known.communique()));
        return new Place(overview.communique().slug(), known.facts().get("comment"));
    }

    /** Whom the link is for, while what it asks for is still to be done. */
    @ActOfTheProcess("says nothing to whoever holds the link; only the addressee gets a mail")
    public Optional<PersonId> addressee(UUID notice) {
        return outbox.notice(notice).filter(this::isToBeDone).map(known -> new PersonId(known.person()));
    }

    private boolean isToBeDone(Notice notice) {
        return switch (notice.told()) {
            case INVITED_TO_REVIEW, REMINDED, DEADLINE_MOVED, STANDS_IN, POSITION_PROPOSED ->
                waits(notice, Step.RESPOND_TO_REVIEW);
            case SUBMITTED_FOR_APPROVAL -> waits(notice, Step.APPROVE_TEXT);
            case RETURNED -> waits(notice, Step.CONSOLIDATE);
            case STANDS_IN_NO_MORE,
                    TAKEN_OFF_THE_ROUND,
                    MENTIONED,
                    REPLIED,
                    DISPOSED,
                    DISPOSED_TOGETHER,
                    ALL_HAVE_ANSWERED,
                    ROUND_CLOSED,
                    APPROVED,
                    PUBLISHED,
                    ABANDONED -> notice.at().isAfter(now.instant().minus(WORTH_A_VISIT));
        };
    }

    private boolean waits(Notice notice, Step step) {
        return inbox.open(Voice.of(new PersonId(notice.person()))).stream()
                .anyMatch(waiting -> waiting.step() == step
                        && waiting.communique().communique().id().value().equals(notice.communique()));
    }

    /**
     * A place in a room.
     *
     * @param slug the communiqué's name in addresses
     * @param comment the comment that the link is about, if any
     */
    public record Place(String slug, @Nullable String comment) {

        public String address() {
            return "/desk/communiques/" + slug + (comment == null ? "" : "#said-" + comment);
        }
    }
}
