package org.communique.review;

import java.time.Instant;
import java.util.List;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.BlockId;
import org.communique.people.PersonId;
import org.communique.review.Disposition.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a text, as a whole or about some of its words, with what was replied.
 *
 * @param revision the revision that was read, null when it was the secretariat's working text
 * @param anchor the words it hangs on, null for the whole text
 * @param seenBy for whom it was said
 * @param wordings what it says, oldest first: the author may reword it
 * @param withdrawn when the author took it back, null while it holds
 * @param replies oldest first
 * @param proposal the wording that it proposes, null for a comment that proposes none
 * @param supports how other organizations stand to the proposal, the last word of each
 * @param dispositions the secretariat's answers, oldest first: the last one holds
 * @param answers what the author said to them, oldest first: the last one holds
 */
public record Comment(
        CommentId id,
        EditionId edition,
        @Nullable Integer revision,
        @Nullable Anchor anchor,
        SeenBy seenBy,
        Kind kind,
        Author author,
        List<Wording> wordings,
        @Nullable Instant withdrawn,
        List<Reply> replies,
        @Nullable Proposal proposal,
        List<Support> supports,
        List<Disposition> dispositions,
        List<Answer> answers)
        implements Said {

    /** The kinds of the usual commenting form. */
    public enum Kind {
        GENERAL,
        TECHNICAL,
        EDITORIAL
    }

    /** For whom something is said. */
    public enum SeenBy {
        /** Everybody who may read the comments on the text. */
        ALL,
        /** The secretariat alone: a drafters' note, which no participant and no export ever sees. */
        SECRETARIAT
    }

    /** A reply to a comment; seen by whoever sees the comment. */
    public record Reply(
            CommentId id,
            Author author,
            List<Wording> wordings,
            @Nullable Instant withdrawn) implements Said {

        public Reply {
            wordings = List.copyOf(wordings);
        }
    }

    public Comment {
        wordings = List.copyOf(wordings);
        replies = List.copyOf(replies);
        supports = List.copyOf(supports);
        dispositions = List.copyOf(dispositions);
        answers = List.copyOf(answers);
    }

    /** Something said just now, to which nobody has replied yet. */
    static Comment said(
            EditionId edition,
            @Nullable Integer revision,
            @Nullable Anchor anchor,
            SeenBy seenBy,
            Kind kind,
            Author author,
            Wording wording,
            @Nullable Proposal proposal) {
        return new Comment(
                CommentId.next(),
                edition,
                revision,
                anchor,
                seenBy,
                kind,
                author,
                List.of(wording),
                null,
                List.of(),
                proposal,
                List.of(),
                List.of(),
                List.of());
    }

    Comment with(List<Reply> others) {
        return made(wordings, others, proposal);
    }

    /** That somebody said it and took it back stays to be seen; what it was is between its author and the secretariat. */
    Comment withoutWhatWasWithdrawn(PersonId person) {
        List<Reply> left = replies.stream()
                .map(reply -> new Reply(reply.id(), reply.author(), said(reply, person), reply.withdrawn()))
                .toList();
        boolean hidden = withdrawn != null && !isBy(person);
        return made(said(this, person), left, hidden ? null : proposal);
    }

    private Comment made(List<Wording> words, List<Reply> others, @Nullable Proposal proposed) {
        return new Comment(
                id,
                edition,
                revision,
                anchor,
                seenBy,
                kind,
                author,
                words,
                withdrawn,
                others,
                proposed,
                supports,
                dispositions,
                answers);
    }

    private static List<Wording> said(Said said, PersonId person) {
        return said.withdrawn() == null || said.isBy(person) ? said.wordings() : List.of(new Wording("", said.at()));
    }

    /** This comment or the reply to it that has this id. */
    public Said said(CommentId said) {
        return replies.stream()
                .filter(reply -> reply.id().equals(said))
                .map(Said.class::cast)
                .findFirst()
                .orElse(this);
    }

    /** The paragraph it hangs on, null for the whole text. */
    public @Nullable BlockId block() {
        return anchor == null ? null : anchor.block();
    }

    public boolean isDraftersNote() {
        return seenBy == SeenBy.SECRETARIAT;
    }

    /** Whether the secretariat owes an answer: to what was said to all and not taken back. */
    public boolean isOpen() {
        return dispositions.isEmpty() && withdrawn == null && !isDraftersNote();
    }

    /** The secretariat's answer as it holds now, null while it is open. */
    public @Nullable Disposition disposition() {
        return dispositions.isEmpty() ? null : dispositions.getLast();
    }

    /** What the author says to the answer that holds now, null while that is not known. */
    public @Nullable Answer answer() {
        Disposition disposition = disposition();
        boolean toTheLast = !answers.isEmpty()
                && disposition != null
                && !answers.getLast().at().isBefore(disposition.at());
        return toTheLast ? answers.getLast() : null;
    }
}
