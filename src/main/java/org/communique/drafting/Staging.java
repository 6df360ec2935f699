package org.communique.drafting;

import java.time.Instant;
import java.util.Map;
import org.communique.coediting.LiveText;
import org.communique.coediting.TextAuthority;
import org.communique.drafting.Edition.Approved;
import org.communique.drafting.Edition.AwaitingApproval;
import org.communique.drafting.Edition.Consolidation;
import org.communique.drafting.Edition.InReview;
import org.communique.drafting.Edition.Published;
import org.communique.drafting.Edition.Unfinished;
import org.communique.drafting.Edition.Written;
import org.communique.drafting.Revision.Occasion;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Text;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an edition from stage to stage. Each is part of a larger act (a circulation, an approval) whose verb
 * calls it in its own transaction, so that stage, round, decision and process never disagree.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Staging {

    private final Editions editions;
    private final Communiques communiques;
    private final Revisions revisions;
    private final TextAuthority texts;
    private final Access access;
    private final Acts acts;
    private final Now now;

    Staging(
            Editions editions,
            Communiques communiques,
            Revisions revisions,
            TextAuthority texts,
            Access access,
            Acts acts,
            Now now) {
        this.editions = editions;
        this.communiques = communiques;
        this.revisions = revisions;
        this.texts = texts;
        this.access = access;
        this.acts = acts;
        this.now = now;
    }

    /** Freezes the text for a round of review. */
    public Revision circulate(Voice voice, EditionId id) {
        Written written = (Written) access.requireHeld(voice, Action.CIRCULATE, id);
        Revision revision = freeze(written, Occasion.CIRCULATION, voice);
        editions.save(written.circulate(revision.number()), now.instant());
        return revision;
    }

    /** The round has ended: the secretariat consolidates. */
    @ActOfTheProcess("the verb that closes the round has asked, or it is the deadline")
    public Consolidation closeReview(EditionId id) {
        return editions.save(held(id, InReview.class).close(), now.instant());
    }

    /** Freezes the text and lays it before the approver. */
    public AwaitingApproval submit(Voice voice, EditionId id) {
        Consolidation consolidation = (Consolidation) access.requireHeld(voice, Action.SUBMIT_FOR_APPROVAL, id);
        Revision revision = freeze(consolidation, Occasion.SUBMISSION, voice);
        acts.write(voice, Deed.SUBMITTED_FOR_APPROVAL, consolidation, facts(revision));
        return editions.save(consolidation.submit(revision.number(), revision.hash()), now.instant());
    }

    /** The approver gives the text back to the secretariat. */
    public Consolidation giveBack(Voice voice, EditionId id) {
        AwaitingApproval submitted = (AwaitingApproval) access.requireHeld(voice, Action.RETURN, id);
        return editions.save(submitted.giveBack(), now.instant());
    }

    /** The approver approves the submitted text; nothing is public before the embargo instant. */
    public Approved approve(Voice voice, EditionId id, Instant embargo) {
        AwaitingApproval submitted = (AwaitingApproval) access.requireHeld(voice, Action.APPROVE, id);
        return editions.save(submitted.approve(embargo), now.instant());
    }

    /** Moves the embargo instant. */
    public Approved embargo(Voice voice, EditionId id, Instant embargo) {
        Approved approved = (Approved) access.requireHeld(voice, Action.SET_EMBARGO, id);
        return editions.save(approved.until(embargo), now.instant());
    }

    /** The embargo is over: the same text is frozen once more as published. */
    @ActOfTheProcess("the embargo instant that the approver set has come")
    public Published publish(Approved approved, Instant at) {
        Revision source = revisions.find(approved.id(), approved.revision()).orElseThrow(NothingThere::new);
        if (!source.text().hash().equals(approved.hash())) {
            throw new IllegalStateException("The approved text of edition " + approved.id() + " has changed");
        }
        Revision published = add(approved, Occasion.PUBLICATION, source.text(), null, source.textVersion());
        return editions.save(
                new Approved(approved.identity(), published.number(), published.hash(), approved.embargo()).publish(at),
                at);
    }

    /** Gives an edition up, for a reason. */
    public void abandon(Voice voice, EditionId id, String reason) {
        Unfinished unfinished = (Unfinished) access.requireHeld(voice, Action.ABANDON, id);
        String why = PlainWords.text(reason, 2000);
        acts.write(voice, Deed.ABANDONED, unfinished, Map.of("reason", why));
        editions.save(unfinished.abandon(why), now.instant());
    }

    /** The edition at the stage that the caller's act starts from, held until the transaction ends. */
    @ActOfTheProcess("the verb that moves the stage has asked")
    public <E extends Edition> E held(EditionId id, Class<E> stage) {
        Edition edition = editions.lock(id).orElseThrow(NothingThere::new);
        if (!stage.isInstance(edition)) {
            throw new Refused("drafting.stage-moved-on");
        }
        return stage.cast(edition);
    }

    private Revision freeze(Edition edition, Occasion occasion, Voice voice) {
        Communique communique =
                communiques.find(edition.identity().communique()).orElseThrow(NothingThere::new);
        LiveText frozen = texts.frozen(edition.text());
        Body body = Body.read(frozen.doc());
        if (body.words() == 0) {
            throw new Refused("drafting.text-is-empty");
        }
        return add(edition, occasion, communique.frame().around(body, communique.language()), voice, frozen.version());
    }

    private Revision add(
            Edition edition, Occasion occasion, Text text, @Nullable Voice voice, @Nullable Integer textVersion) {
        return revisions.add(new Revision(
                edition.id(),
                revisions.nextNumber(edition.id()),
                occasion,
                text.hash(),
                text,
                voice == null ? null : voice.person(),
                now.instant(),
                textVersion));
    }

    private static Map<String, String> facts(Revision revision) {
        return Map.of(
                "revision",
                String.valueOf(revision.number()),
                "hash",
                revision.hash().hex());
    }
}
