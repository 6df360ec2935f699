package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.story.Minutes.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Run;
import org.communique.notice.Notice;
import org.communique.notice.Told;
import org.communique.review.Amendment;
import org.communique.review.Comment;
import org.communique.review.Decision;
import org.communique.review.Decision.Merged;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Proposal.Fit;
import org.communique.review.Proposal.Operation;
import org.communique.review.Support;
import org.communique.review.Support.Side;
import org.junit.jupiter.api.Test;

/** Wording that delegations propose, what others say to it, and what the secretariat makes of it. */
class ProposalsTest extends StoryTest {

    private Comment again(Comment comment) {
        return secretariat.seesComments().stream()
                .filter(one -> one.id().equals(comment.id()))
                .findFirst()
                .orElseThrow();
    }

    private Body body() {
        return Body.read(secretariat.text().doc());
    }

    private List<String> paragraphs() {
        return body().blocks().stream().map(Block::plain).toList();
    }

    private static String doc(Block block, String words) {
        return Body.of(block.with(List.of(new Run(words)))).canonical();
    }

    private Decision merging(Comment proposal, Block current, String words) {
        return new Decision(
                Outcome.ACCEPTED_WITH_CHANGES,
                "Both are right",
                again(proposal).dispositions().size(),
                new Merged(current.hash(), doc(current, words)));
    }

    @Test
    void whatIsAcceptedComesIntoTheTextAndStaysWithItsDisposition() {
        secretariat.circulates("On rivers");
        Comment other = norland.proposes(2, "They spoke of rivers and lakes.", "Lakes were spoken of, too");
        Comment more = estavia.proposesAfter(1, "It rained.", "It did");
        Comment less = estavia.expert().proposesToDelete(3, "Nobody counts them");
        secretariat.closesEarly("Enough");
        secretariat.disposes(other, Outcome.ACCEPTED, "So it was");
        secretariat.disposes(more, Outcome.ACCEPTED, "It did");
        secretariat.disposes(less, Outcome.ACCEPTED, "Nobody does");
        assertThat(paragraphs())
                .containsExactly("The ministers met in Norhaven.", "It rained.", "They spoke of rivers and lakes.");
        assertThat(body().blocks().get(2).id()).as("keeps its id").isEqualTo(Words.paragraph(2));
        assertThat(again(other).disposition().result().plain()).isEqualTo("They spoke of rivers and lakes.");
        assertThat(again(less).disposition().result()).isNull();
        secretariat.submits();
    }

    @Test
    void whatIsRejectedLeavesTheTextAlone() {
        secretariat.circulates("On rivers");
        Comment proposal = norland.proposes(2, "They spoke of lakes.", "Why not");
        secretariat.closesEarly("Enough");
        List<String> before = paragraphs();
        secretariat.disposes(proposal, Outcome.REJECTED, "They did not");
        assertThat(paragraphs()).isEqualTo(before);
        assertThat(house.telling().of(norland.id().value()))
                .filteredOn(notice -> notice.told() == Told.DISPOSED)
                .singleElement()
                .extracting(Notice::facts)
                .isEqualTo(Map.of(
                        "outcome", "REJECTED", "comment", proposal.id().value().toString()));
    }

    @Test
    void whenTheParagraphHasMovedOnTheSecretariatMerges() {
        secretariat.circulates("On rivers");
        Comment first = norland.proposes(2, "They spoke of rivers and lakes.", "Lakes as well");
        Comment second = estavia.proposes(2, "They spoke of many rivers.", "There are many");
        secretariat.closesEarly("Enough");
        secretariat.disposes(first, Outcome.ACCEPTED, "Yes");
        assertThat(again(second).proposal().in(body())).isEqualTo(Fit.COLLIDES);
        List<String> before = paragraphs();
        assertRefused("review.collides", () -> secretariat.disposes(second, Outcome.ACCEPTED, "Yes"));
        assertRefused(
                "review.merged-wording-missing",
                () -> secretariat.disposes(second, Outcome.ACCEPTED_WITH_CHANGES, "Both"));
        Block base = second.proposal().base();
        assertRefused(
                "review.paragraph-changed",
                () -> secretariat.disposes(second, merging(second, base, "They spoke of many rivers.")));
        assertThat(paragraphs()).isEqualTo(before);
        Block current = second.proposal().current(body()).orElseThrow();
        secretariat.disposes(second, merging(second, current, "They spoke of many rivers and lakes."));
        assertThat(paragraphs()).contains("They spoke of many rivers and lakes.");
        assertThat(again(second).disposition().result().plain()).isEqualTo("They spoke of many rivers and lakes.");
    }

    @Test
    void aProposalForAParagraphThatIsGoneCannotBeAccepted() {
        secretariat.circulates("On rivers");
        Comment proposal = norland.proposes(2, "They spoke of lakes.", "Why not");
        secretariat.closesEarly("Enough");
        secretariat.writes("The ministers met in Norhaven.");
        assertThat(again(proposal).proposal().in(body())).isEqualTo(Fit.GONE);
        assertRefused("review.paragraph-gone-meanwhile", () -> secretariat.disposes(proposal, Outcome.ACCEPTED, "Yes"));
        secretariat.disposes(proposal, Outcome.NOTED, "The paragraph is gone");
    }

    @Test
    void organizationsStandForOrAgainstWhatOthersPropose() {
        secretariat.circulates("On rivers");
        Comment proposal = norland.proposes(2, "They spoke of lakes.", "Why not");
        estavia.expert().stands(proposal, Side.SUPPORTS);
        estavia.stands(proposal, Side.OPPOSES);
        assertThat(again(proposal).supports())
                .singleElement()
                .extracting(Support::organization, Support::side, Support::by)
                .containsExactly(estavia.organization(), Side.OPPOSES, estavia.id());
        assertRefused("review.own-proposal", () -> norland.expert().stands(proposal, Side.SUPPORTS));
        Comment comment = norland.comments(1, "Only a comment");
        assertRefused("review.no-proposal", () -> estavia.stands(comment, Side.SUPPORTS));
        assertRefused("rights.not_your_role", () -> secretariat.stands(proposal, Side.SUPPORTS));
        norland.withdraws(proposal);
        assertRefused("review.not-open-any-more", () -> estavia.stands(proposal, Side.SUPPORTS));
    }

    @Test
    void theAuthorSaysWhetherTheAnswerSatisfies() {
        secretariat.circulates("On rivers");
        Comment proposal = norland.proposes(2, "They spoke of lakes.", "Why not");
        secretariat.closesEarly("Enough");
        assertRefused("review.not-answered-yet", () -> norland.answers(proposal, Reaction.SATISFIED, ""));
        secretariat.disposes(proposal, Outcome.REJECTED, "They did not");
        assertRefused("review.not-your-words", () -> estavia.answers(proposal, Reaction.SATISFIED, ""));
        norland.answers(proposal, Reaction.MAINTAINED, "They did, on Tuesday");
        assertThat(again(proposal).answer().reaction()).isEqualTo(Reaction.MAINTAINED);
        secretariat.disposes(proposal, new Decision(Outcome.NOTED, "On Tuesday, then", 1, null));
        assertThat(again(proposal).answer()).as("was said to the answer before").isNull();
        norland.answers(proposal, Reaction.SATISFIED, "");
        assertThat(again(proposal).answer().reaction()).isEqualTo(Reaction.SATISFIED);
        assertThat(again(proposal).dispositions()).hasSize(2);
    }

    @Test
    void anAnswerIsPutRightByWhoHasSeenIt() {
        secretariat.circulates("On rivers");
        Comment comment = norland.comments(2, "And lakes?");
        secretariat.closesEarly("Enough");
        secretariat.disposes(comment, Outcome.REJECTED, "No");
        assertRefused("review.disposed-already", () -> secretariat.disposes(comment, Outcome.NOTED, "Behind"));
        secretariat.disposes(comment, new Decision(Outcome.NOTED, "Noted", 1, null));
        assertThat(again(comment).disposition().outcome()).isEqualTo(Outcome.NOTED);
    }

    @Test
    void onlyDelegationsProposeAndOnlyWhileTheRoundIsOpen() {
        secretariat.circulates("On rivers");
        assertRefused("rights.not_your_role", () -> secretariat.proposes(1, "Other", "Why"));
        assertRefused("rights.not_your_role", () -> director.proposes(1, "Other", "Why"));
        assertRefused("rights.not_your_role", () -> observer.proposes(1, "Other", "Why"));
        Comment proposal = norland.proposes(1, "Other", "Why");
        house.now().pass(Sitting.A_WEEK);
        assertRefused("review.closed", () -> norland.proposes(1, "Another", "Why"));
        assertRefused("review.closed", () -> norland.withdraws(proposal));
        assertRefused("review.closed", () -> estavia.stands(proposal, Side.SUPPORTS));
    }

    @Test
    void nobodyAcceptsTheirOwnProposal() {
        secretariat.circulates("On rivers");
        Comment proposal = norland.proposes(1, "Other", "Why");
        assertRefused(
                "rights.not_your_role",
                () -> house.disposing().dispose(norland.voice(), proposal.id(), Decision.of(Outcome.ACCEPTED, "Mine")));
    }

    @Test
    void whatProposesNothingOrMoreThanAParagraphIsRefused() {
        secretariat.circulates("On rivers");
        Block base = sitting.block(Words.paragraph(2));
        refuses("review.proposes-nothing", Operation.REPLACE, base, doc(base, base.plain()));
        refuses(
                "review.proposes-nothing",
                Operation.REPLACE,
                base,
                Body.of(base.with(List.of())).canonical());
        refuses("review.proposes-nothing", Operation.INSERT_AFTER, base, null);
        refuses(
                "review.one-paragraph",
                Operation.REPLACE,
                base,
                Words.body("One.", "Two.").canonical());
        refuses("text.not-a-text", Operation.REPLACE, base, "{\"type\":\"script\"}");
        refuses("text.not-a-text", Operation.REPLACE, base, "<p>HTML</p>");
        refuses("words.too-long", Operation.REPLACE, base, doc(base, "x".repeat(20_001)));
        assertRefused(
                "review.paragraph-gone",
                () -> propose(new Amendment(Operation.DELETE, Words.paragraph(99), base.hash(), null)));
        assertRefused(
                "review.paragraph-changed",
                () -> propose(new Amendment(Operation.DELETE, base.id(), Hash.of("another"), null)));
        assertThat(norland.seesComments()).isEmpty();
    }

    private void refuses(String code, Operation operation, Block base, String wording) {
        changesNothing(code, () -> propose(new Amendment(operation, base.id(), base.hash(), wording)));
    }

    private void propose(Amendment amendment) {
        house.proposing().propose(norland.voice(), sitting.edition(), amendment, Comment.Kind.GENERAL, "Why", Set.of());
    }

    @Test
    void aForgedIdNeverTakesThePlaceOfAnotherParagraph() {
        secretariat.circulates("On rivers");
        Block base = sitting.block(Words.paragraph(1));
        String forged = Words.body("Paragraph one?").canonical();
        Comment inserted = norland.proposes(
                new Amendment(
                        Operation.INSERT_AFTER,
                        Words.paragraph(2),
                        sitting.block(Words.paragraph(2)).hash(),
                        forged),
                "Why not");
        secretariat.closesEarly("Enough");
        secretariat.disposes(inserted, Outcome.ACCEPTED, "Yes");
        assertThat(body().blocks()).hasSize(4);
        assertThat(body().blocks().getFirst()).isEqualTo(base);
    }
}
