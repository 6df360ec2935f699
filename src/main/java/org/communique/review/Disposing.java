package org.communique.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.coediting.TextAuthority;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.notice.Told;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.review.Comment.Kind;
import org.communique.review.Disposition.Answer;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat makes of comments and proposals, and what their authors say to that. */
@Service
@Transactional
public class Disposing {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_TOGETHER = 100;

    private final Comments comments;
    private final TextAuthority texts;
    private final Audience audience;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Now now;

    Disposing(
            Comments comments,
            TextAuthority texts,
            Audience audience,
            Access access,
            Acts acts,
            Peopling people,
            Now now) {
        this.comments = comments;
        this.texts = texts;
        this.audience = audience;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.now = now;
    }

    /**
     * Answers a comment or a proposal, with a reason. What is accepted of a proposal comes into the live text in the same
     * act, as steps that everybody at work sees happen. An answer may be put right; what it brought into the text stays
     * there.
     *
     * @throws Refused when somebody else has answered meanwhile, it is withdrawn, a drafters' note, or does not fit the
     *     text any more
     */
    public Comment dispose(Voice voice, CommentId id, Decision decision) {
        Comment known = comments.find(id).orElseThrow(NothingThere::new);
        Edition edition = access.requireHeld(voice, Action.DISPOSE, known.edition());
        // The edition is held: from here on nobody says or writes anything before this is done.
        Comment comment = comments.find(id).orElseThrow(NothingThere::new);
        dispose(voice, edition, List.of(comment), decision);
        audience.tell(
                edition,
                Set.of(comment.author().person()),
                Told.DISPOSED,
                Facts.of(comment, Map.of("outcome", decision.outcome().name())));
        return comments.find(id).orElseThrow(NothingThere::new);
    }

    /**
     * Answers several editorial comments and proposals alike, all of them or none; who made more than one of them is told once.
     *
     * @param outcome not accepted with changes: what is merged is merged one by one
     * @throws Refused when one of them is not editorial, was answered or withdrawn meanwhile, or does not fit the text
     */
    public List<Comment> disposeTogether(
            Voice voice, EditionId id, List<CommentId> which, Outcome outcome, String reason) {
        Edition edition = access.requireHeld(voice, Action.DISPOSE, id);
        if (which.isEmpty() || which.size() > MOST_TOGETHER || outcome == Outcome.ACCEPTED_WITH_CHANGES) {
            throw new Refused("review.not-together", MOST_TOGETHER);
        }
        List<Comment> all =
                which.stream().distinct().map(one -> editorial(edition, one)).toList();
        dispose(voice, edition, all, Decision.of(outcome, reason));
        all.stream()
                .collect(Collectors.groupingBy(comment -> comment.author().person()))
                .forEach((author, theirs) -> tellOfAll(edition, author, theirs, outcome));
        return all.stream()
                .map(comment -> comments.find(comment.id()).orElseThrow(NothingThere::new))
                .toList();
    }

    private Comment editorial(Edition edition, CommentId id) {
        Comment comment = comments.find(id)
                .filter(one -> one.id().equals(id) && one.edition().equals(edition.id()))
                .orElseThrow(NothingThere::new);
        if (comment.kind() != Kind.EDITORIAL) {
            throw new Refused("review.only-editorial-together");
        }
        return comment;
    }

    private void tellOfAll(Edition edition, PersonId author, List<Comment> theirs, Outcome outcome) {
        Map<String, String> facts = Map.of("outcome", outcome.name());
        if (theirs.size() == 1) {
            audience.tell(edition, Set.of(author), Told.DISPOSED, Facts.of(theirs.getFirst(), facts));
        } else {
            audience.tell(
                    edition,
                    Set.of(author),
                    Told.DISPOSED_TOGETHER,
                    Facts.with(facts, "comments", String.valueOf(theirs.size())));
        }
    }

    /** What is accepted comes into the text at once and as a whole; who follows the text sees it change once. */
    private void dispose(Voice voice, Edition edition, List<Comment> all, Decision decision) {
        String reason = PlainWords.text(decision.reason(), LONGEST_REASON);
        Incoming incoming = isAboutTheText(all, decision)
                ? new Incoming(Body.read(texts.newest(edition.text()).doc()))
                : null;
        for (Comment comment : all) {
            requireDisposable(comment, decision);
            Proposal proposal = comment.proposal();
            Block result = incoming == null || proposal == null ? null : incoming.take(proposal, decision);
            Disposition disposition =
                    new Disposition(decision.outcome(), reason, result, voice.person(), now.instant());
            if (!comments.dispose(comment, disposition)) {
                throw new IllegalStateException("Disposed of while the edition was held");
            }
        }
        if (incoming != null) {
            texts.replace(voice, edition.text(), incoming.text().canonical());
        }
        // Last, since nobody in the house writes into the record before this is done.
        all.forEach(comment -> acts.write(
                voice,
                Deed.DISPOSED,
                edition,
                Facts.of(comment, Map.of("outcome", decision.outcome().name()))));
    }

    private static boolean isAboutTheText(List<Comment> all, Decision decision) {
        return decision.outcome().isAccepted() && all.stream().anyMatch(comment -> comment.proposal() != null);
    }

    private void requireDisposable(Comment comment, Decision decision) {
        if (comment.isDraftersNote()) {
            throw new Refused("review.note-needs-no-answer");
        }
        if (comment.withdrawn() != null) {
            throw new Refused("review.withdrawn-already");
        }
        Disposition before = comment.disposition();
        if (before != null && comment.dispositions().size() != decision.seen()) {
            throw new Refused(
                    "review.disposed-already", people.person(before.by()).name());
        }
    }

    /** Says whether the author is satisfied with the answer or maintains what was said. */
    public Comment answer(Voice voice, CommentId id, Reaction reaction, String words) {
        Comment comment = comments.find(id).orElseThrow(NothingThere::new);
        Edition edition = access.requireSteady(voice, Action.ANSWER_DISPOSITION, comment.edition());
        if (!comment.isBy(voice.person())) {
            throw new Refused("review.not-your-words");
        }
        if (comment.disposition() == null) {
            throw new Refused("review.not-answered-yet");
        }
        Instant at = now.instant();
        String said = words.isBlank() ? "" : PlainWords.text(words, LONGEST_REASON);
        comments.answer(comment.id(), new Answer(reaction, said, voice.person(), at));
        acts.write(voice, Deed.DISPOSITION_ANSWERED, edition, Facts.of(comment, Map.of("reaction", reaction.name())));
        return comments.find(id).orElseThrow(NothingThere::new);
    }
}
