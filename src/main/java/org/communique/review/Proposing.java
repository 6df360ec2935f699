package org.communique.review;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Reading;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockIds;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Range;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.review.Comment.Kind;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Proposal.Operation;
import org.communique.review.Said.Wording;
import org.communique.review.Support.Side;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposing wording for a circulated text, and standing for or against what others propose. */
@Service
@Transactional
public class Proposing {

    private final Comments comments;
    private final Speaking speaking;
    private final Shown shown;
    private final Mentions mentions;
    private final Reading reading;
    private final Access access;
    private final BlockIds ids = new BlockIds();

    Proposing(Comments comments, Speaking speaking, Shown shown, Mentions mentions, Reading reading, Access access) {
        this.comments = comments;
        this.speaking = speaking;
        this.shown = shown;
        this.mentions = mentions;
        this.reading = reading;
        this.access = access;
    }

    /**
     * Proposes wording for a paragraph of the circulated text.
     *
     * @param reason why
     * @param mentioned who is to be told of it
     * @throws Refused when the round has closed, the paragraph is not in the text or reads otherwise, or nothing would
     *     change
     */
    public Comment propose(
            Voice voice, EditionId id, Amendment amendment, Kind kind, String reason, Set<PersonId> mentioned) {
        Edition edition = access.requireSteady(voice, Action.PROPOSE, id);
        int revision = Objects.requireNonNull(edition.lastCirculated());
        Body text = reading.frozen(id, revision).text().body();
        Proposal proposal = proposal(text, amendment);
        Comment comment = Comment.said(
                id,
                revision,
                Anchor.on(proposal.base(), Range.all(proposal.base().plain())),
                SeenBy.ALL,
                kind,
                speaking.author(voice, edition),
                new Wording(PlainWords.text(reason, Commenting.LONGEST_COMMENT), speaking.now(edition)),
                proposal);
        comments.add(comment);
        speaking.write(
                voice,
                Deed.PROPOSED,
                edition,
                comment,
                Map.of("operation", proposal.operation().name()));
        mentions.tell(voice, edition, comment, mentioned);
        return comment;
    }

    private Proposal proposal(Body text, Amendment amendment) {
        Block base = text.find(amendment.block()).orElseThrow(() -> new Refused("review.paragraph-gone"));
        if (!base.hash().equals(amendment.seen())) {
            throw new Refused("review.paragraph-changed");
        }
        Proposal proposal = new Proposal(amendment.operation(), base, wording(amendment, base));
        boolean same = proposal.operation() == Operation.REPLACE
                && base.hash().equals(Objects.requireNonNull(proposal.wording()).hash());
        if (same) {
            throw new Refused("review.proposes-nothing");
        }
        return proposal;
    }

    /** What replaces a paragraph keeps its id, so that everything that hangs on it stays there. */
    private @Nullable Block wording(Amendment amendment, Block base) {
        if (amendment.operation() == Operation.DELETE) {
            return null;
        }
        if (amendment.wording() == null) {
            throw new Refused("review.proposes-nothing");
        }
        Block typed = OneBlock.typed(amendment.wording());
        if (typed.plain().isBlank()) {
            throw new Refused("review.proposes-nothing");
        }
        return typed.under(amendment.operation() == Operation.REPLACE ? base.id() : ids.next());
    }

    /**
     * Says for the person's organization how it stands to a proposal of another one.
     *
     * @throws Refused for one's own proposal, a comment that proposes nothing, or what is withdrawn
     */
    public Comment support(Voice voice, CommentId id, Side side) {
        Comment comment = comments.find(id).orElseThrow(NothingThere::new);
        Edition edition = access.requireSteady(voice, Action.PROPOSE, comment.edition());
        if (!shown.sees(voice, edition, comment)) {
            throw new NothingThere();
        }
        OrganizationId organization = Objects.requireNonNull(speaking.organization(voice, edition));
        if (comment.proposal() == null) {
            throw new Refused("review.no-proposal");
        }
        if (organization.equals(comment.author().organization())) {
            throw new Refused("review.own-proposal");
        }
        if (!comment.isOpen()) {
            throw new Refused("review.not-open-any-more");
        }
        comments.support(
                comment.id(),
                new Support(organization, side, voice.person(), voice.onBehalfOf(), speaking.now(edition)));
        speaking.write(voice, Deed.SUPPORTED, edition, comment, Map.of("side", side.name()));
        return comments.find(id).orElseThrow(NothingThere::new);
    }
}
