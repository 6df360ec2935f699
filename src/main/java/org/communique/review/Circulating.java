package org.communique.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Reading;
import org.communique.drafting.Revision;
import org.communique.drafting.Staging;
import org.communique.notice.Told;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.review.Round.Asked;
import org.communique.review.Round.Closed;
import org.communique.review.Round.How;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat does around a round: circulating the text, submitting it for approval, giving it up. */
@Service
@Transactional
public class Circulating {

    private final Rounds rounds;
    private final Comments comments;
    private final Staging staging;
    private final Reading reading;
    private final Access access;
    private final Acts acts;
    private final Audience audience;
    private final Now now;

    Circulating(
            Rounds rounds,
            Comments comments,
            Staging staging,
            Reading reading,
            Access access,
            Acts acts,
            Audience audience,
            Now now) {
        this.rounds = rounds;
        this.comments = comments;
        this.staging = staging;
        this.reading = reading;
        this.access = access;
        this.acts = acts;
        this.audience = audience;
        this.now = now;
    }

    /**
     * Freezes the text and asks organizations for their positions until the deadline.
     *
     * @throws Refused when nobody is asked, an organization has no head of delegation, the deadline has passed or is years away, or an
     *     open comment awaits its disposition after a round
     */
    public Round circulate(Voice voice, EditionId id, Circulation circulation) {
        Edition edition = access.requireHeld(voice, Action.CIRCULATE, id);
        if (edition instanceof Edition.Consolidation) {
            requireNoOpenComment(id);
        }
        circulation.deadline().requireAhead(now.instant());
        if (circulation.asked().isEmpty()) {
            throw new Refused("review.nobody-asked");
        }
        circulation.asked().forEach(organization -> audience.requireHead(edition, organization));
        Revision revision = staging.circulate(voice, id);
        Round round = open(id, revision, circulation);
        acts.write(voice, Deed.CIRCULATED, edition, Facts.of(round));
        return round;
    }

    private Round open(EditionId id, Revision revision, Circulation circulation) {
        Instant opened = now.instant();
        List<Asked> asked = circulation.asked().stream()
                .map(organization -> new Asked(organization, opened, null))
                .toList();
        int number = rounds.of(id).size() + 1;
        Round round = new Round(
                RoundId.next(),
                id,
                number,
                revision.number(),
                opened,
                circulation.deadline(),
                circulation.blind(),
                asked,
                null);
        rounds.open(round);
        return round;
    }

    /** Tells everybody who is asked that the round is open. */
    @ActOfTheProcess("the circulation that opened the round has asked")
    public void invite(RoundId id) {
        Round round = rounds.find(id).orElseThrow(NothingThere::new);
        Edition edition = reading.edition(round.edition());
        audience.tell(
                edition, audience.delegates(edition, round.organizations()), Told.INVITED_TO_REVIEW, Facts.of(round));
    }

    /** Lays the consolidated text before the approver; every comment has its disposition by then. */
    public Edition.AwaitingApproval submitForApproval(Voice voice, EditionId id) {
        Edition edition = access.requireHeld(voice, Action.SUBMIT_FOR_APPROVAL, id);
        requireNoOpenComment(id);
        if (audience.holding(edition, Role.APPROVER).isEmpty()) {
            throw new Refused("review.no-approver");
        }
        Edition.AwaitingApproval submitted = staging.submit(voice, id);
        audience.tell(edition, audience.holding(edition, Role.APPROVER), Told.SUBMITTED_FOR_APPROVAL, Map.of());
        return submitted;
    }

    /**
     * Gives the edition up, closing an open round. Whoever knew of it is told, with the title as they knew it: for most of
     * them there is nothing left to look at.
     *
     * @param seen the stage at which whoever gives it up saw it; who hears of it depends on that
     * @throws Refused when it has moved on from there meanwhile
     */
    public void abandon(Voice voice, EditionId id, Stage seen, String reason) {
        Edition edition = access.requireHeld(voice, Action.ABANDON, id);
        if (edition.stage() != seen) {
            throw access.withWhoMovedIt(voice, edition, new Refused("drafting.stage-moved-on"));
        }
        rounds.lockOpen(id).ifPresent(round -> rounds.close(round.id(), new Closed(now.instant(), How.ABANDONED)));
        String why = PlainWords.text(reason, 2000);
        audience.farewell(edition, audience.everybody(edition), Told.ABANDONED, why);
        staging.abandon(voice, id, why);
    }

    private void requireNoOpenComment(EditionId id) {
        long open = comments.of(id).stream().filter(Comment::isOpen).count();
        if (open > 0) {
            throw new Refused("review.open-comments", open);
        }
    }
}
