package org.communique.workflow;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.StandingIn;
import org.communique.drafting.text.Hash;
import org.communique.notice.Foreseen;
import org.communique.notice.Rehearsal;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.publication.Publishing;
import org.communique.review.Advising;
import org.communique.review.Circulation;
import org.communique.review.Deadline;
import org.communique.review.Position;
import org.communique.review.ProposedPosition;
import org.communique.review.Reminding;
import org.communique.review.Round;
import org.communique.rights.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom an act would tell, and by which mails, before it is done: the very act is done, asking the same right and refusing for
 * the same reasons, and taken back. The reason that it will be done for is not known yet, and stands in no mail.
 */
@Service
@Transactional
public class Rehearsing {

    private static final String SOME_REASON = "…";

    private final Rehearsal rehearsal;
    private final CommuniqueFlow flow;
    private final Reminding reminding;
    private final Advising advising;
    private final StandingIn standingIn;
    private final Publishing publishing;

    Rehearsing(
            Rehearsal rehearsal,
            CommuniqueFlow flow,
            Reminding reminding,
            Advising advising,
            StandingIn standingIn,
            Publishing publishing) {
        this.rehearsal = rehearsal;
        this.flow = flow;
        this.reminding = reminding;
        this.advising = advising;
        this.standingIn = standingIn;
        this.publishing = publishing;
    }

    public Foreseen<Round> circulate(Voice voice, EditionId id, Circulation circulation) {
        return rehearsal.of(() -> flow.circulate(voice, id, circulation));
    }

    public Foreseen<Round> moveDeadline(Voice voice, EditionId id, Deadline deadline) {
        return rehearsal.of(() -> flow.moveDeadline(voice, id, deadline, SOME_REASON));
    }

    public Foreseen<Round> addOrganization(Voice voice, EditionId id, OrganizationId organization) {
        return rehearsal.of(() -> flow.addOrganization(voice, id, organization));
    }

    public Foreseen<Round> removeOrganization(Voice voice, EditionId id, OrganizationId organization) {
        return rehearsal.of(() -> flow.removeOrganization(voice, id, organization, SOME_REASON));
    }

    public Foreseen<Round> closeEarly(Voice voice, EditionId id) {
        return rehearsal.of(() -> flow.closeEarly(voice, id, SOME_REASON));
    }

    public Foreseen<?> remind(Voice voice, EditionId id, Set<OrganizationId> organizations) {
        return rehearsal.of(done(() -> reminding.remind(voice, id, organizations)));
    }

    /** The same mail whatever the position is: no word of it stands in one. */
    public Foreseen<ProposedPosition> proposePosition(Voice voice, EditionId id) {
        return rehearsal.of(() -> advising.proposePosition(voice, id, new Position.Abstention(), ""));
    }

    public Foreseen<Edition.AwaitingApproval> submitForApproval(Voice voice, EditionId id) {
        return rehearsal.of(() -> flow.submitForApproval(voice, id));
    }

    /** Also what is told once the text is public, which is the same whenever the embargo ends. */
    public Foreseen<Edition.Approved> approveText(Voice voice, EditionId id, Hash hash) {
        return rehearsal.of(() -> published(flow.approveText(voice, id, hash, null)));
    }

    public Foreseen<?> returnText(Voice voice, EditionId id, Hash hash) {
        return rehearsal.of(done(() -> flow.returnText(voice, id, hash, SOME_REASON)));
    }

    /** What is told once the text is public: when the embargo ends is told to nobody. */
    public Foreseen<Edition.Approved> publishNow(Voice voice, EditionId id) {
        return rehearsal.of(() -> published(flow.setEmbargo(voice, id, null)));
    }

    public Foreseen<?> abandon(Voice voice, EditionId id, Stage seen) {
        return rehearsal.of(done(() -> flow.abandon(voice, id, seen, SOME_REASON)));
    }

    public Foreseen<?> nameStandIn(
            Voice voice, EditionId id, PersonId head, PersonId person, Instant from, Instant until) {
        return rehearsal.of(done(() -> standingIn.name(voice, id, head, person, from, until)));
    }

    public Foreseen<?> endStandIn(Voice voice, EditionId id, UUID standIn) {
        return rehearsal.of(done(() -> standingIn.end(voice, id, standIn)));
    }

    /** Public as it will be when its embargo is over. */
    private Edition.Approved published(Edition.Approved approved) {
        publishing.publishEdition(approved.id());
        publishing.announce(approved.id());
        return approved;
    }

    private static Supplier<Boolean> done(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }
}
