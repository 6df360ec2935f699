package org.communique.workflow;

import java.time.Instant;
import java.util.Map;
import org.communique.drafting.Drafting;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Start;
import org.communique.drafting.text.Hash;
import org.communique.people.OrganizationId;
import org.communique.people.Voice;
import org.communique.publication.Approving;
import org.communique.review.Circulating;
import org.communique.review.Circulation;
import org.communique.review.Deadline;
import org.communique.review.Reviewing;
import org.communique.review.Round;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs that move an edition on its way: each does the act and takes the step of the process in one transaction,
 * so that the stage people see and the token of the process never disagree.
 */
@Service
@Transactional
public class CommuniqueFlow {

    private final Drafting drafting;
    private final Circulating circulating;
    private final Reviewing reviewing;
    private final Approving approving;
    private final Tokens tokens;

    CommuniqueFlow(
            Drafting drafting, Circulating circulating, Reviewing reviewing, Approving approving, Tokens tokens) {
        this.drafting = drafting;
        this.circulating = circulating;
        this.reviewing = reviewing;
        this.approving = approving;
        this.tokens = tokens;
    }

    /** Opens a communiqué with its first edition. */
    public Edition start(Voice voice, Start start) {
        Edition edition = drafting.start(voice, start);
        tokens.start(edition.id());
        return edition;
    }

    /** Freezes the text and asks organizations for their positions: the first round from the draft, or another one. */
    public Round circulate(Voice voice, EditionId id, Circulation circulation) {
        Round round = circulating.circulate(voice, id, circulation);
        tokens.circulated(id, round);
        return round;
    }

    /** Moves the deadline of the open round. */
    public Round moveDeadline(Voice voice, EditionId id, Deadline deadline, String reason) {
        Round round = reviewing.moveDeadline(voice, id, deadline, reason);
        tokens.deadlineMoved(id, round);
        return round;
    }

    /** Asks one more organization in the open round. */
    public Round addOrganization(Voice voice, EditionId id, OrganizationId organization) {
        Round round = reviewing.addOrganization(voice, id, organization);
        tokens.joined(id, organization);
        return round;
    }

    /** Takes an organization off the open round. */
    public Round removeOrganization(Voice voice, EditionId id, OrganizationId organization, String reason) {
        Round round = reviewing.removeOrganization(voice, id, organization, reason);
        tokens.left(id, organization);
        return round;
    }

    /** Ends the open round before its deadline. */
    public Round closeEarly(Voice voice, EditionId id, String reason) {
        Round round = reviewing.closeEarly(voice, id, reason);
        tokens.closedEarly(id);
        return round;
    }

    /** Lays the consolidated text before the approver. */
    public Edition.AwaitingApproval submitForApproval(Voice voice, EditionId id) {
        Edition.AwaitingApproval submitted = circulating.submitForApproval(voice, id);
        tokens.complete(id, Step.CONSOLIDATE, Outcome.SUBMITTED, Map.of());
        return submitted;
    }

    /** Approves exactly the text with this hash, public from the embargo instant on; null for at once. */
    public Edition.Approved approveText(Voice voice, EditionId id, Hash hash, @Nullable Instant embargo) {
        Edition.Approved approved = approving.approveText(voice, id, hash, embargo);
        tokens.approved(id, approved.embargo());
        return approved;
    }

    /** Returns the text to the secretariat. */
    public void returnText(Voice voice, EditionId id, Hash hash, String reason) {
        approving.returnText(voice, id, hash, reason);
        tokens.complete(id, Step.APPROVE_TEXT, Outcome.RETURNED, Map.of());
    }

    /** Moves the embargo of an approved text; null publishes it at once. */
    public Edition.Approved setEmbargo(Voice voice, EditionId id, @Nullable Instant embargo) {
        Edition.Approved approved = approving.setEmbargo(voice, id, embargo);
        tokens.embargoMoved(id, approved.embargo());
        return approved;
    }

    /** Gives the edition up, as it stood when whoever does saw it. */
    public void abandon(Voice voice, EditionId id, Stage seen, String reason) {
        circulating.abandon(voice, id, seen, reason);
        tokens.abandoned(id);
    }
}
