package org.communique.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.drafting.Standings;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Said.Author;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which comments somebody may see, and how much of them. */
@Component
class Shown {

    private static final int WORKING_TEXT = -1;

    private final Comments comments;
    private final Rounds rounds;
    private final Access access;

    Shown(Comments comments, Rounds rounds, Access access) {
        this.comments = comments;
        this.rounds = rounds;
        this.access = access;
    }

    /**
     * The comments on an edition that the person may see, oldest first; those of one's own organization are always among
     * them.
     */
    List<Comment> to(Voice voice, Edition edition) {
        Eyes eyes = eyes(voice, edition);
        return comments.of(edition.id()).stream()
                .filter(eyes::see)
                .map(eyes::of)
                .toList();
    }

    /** Those of them that belong to these comments and replies. */
    List<Comment> to(Voice voice, Edition edition, Set<CommentId> which) {
        Eyes eyes = eyes(voice, edition);
        return which.stream()
                .flatMap(id -> comments.find(id).stream())
                .filter(comment -> comment.edition().equals(edition.id()))
                .distinct()
                .filter(eyes::see)
                .map(eyes::of)
                .toList();
    }

    boolean sees(Voice voice, Edition edition, Comment comment) {
        return eyes(voice, edition).see(comment);
    }

    /** Of things said about some editions, those whose words the person may read now, in their order. */
    List<Utterance> readable(Voice voice, Collection<Edition> editions, List<Utterance> said) {
        Standings standings = access.standings(voice, editions);
        Map<EditionId, List<Round>> all =
                rounds.of(editions.stream().map(Edition::id).toList());
        Map<EditionId, Eyes> eyes = editions.stream()
                .collect(Collectors.toMap(
                        Edition::id,
                        edition ->
                                eyes(voice.person(), standings, edition, all.getOrDefault(edition.id(), List.of()))));
        return said.stream()
                .filter(utterance -> {
                    Eyes mine = eyes.get(utterance.edition());
                    return mine != null && mine.read(utterance);
                })
                .toList();
    }

    /** As much of something said as tells who may hear it. */
    record Spoken(Author author, Instant at, @Nullable Integer revision, SeenBy seenBy, boolean withdrawn) {

        static Spoken of(Comment comment) {
            return new Spoken(
                    comment.author(), comment.at(), comment.revision(), comment.seenBy(), comment.withdrawn() != null);
        }
    }

    /**
     * A comment or a reply without its words.
     *
     * @param comment the comment that it is, or to which it replies
     */
    record Utterance(CommentId id, EditionId edition, Spoken said, CommentId commentId, Spoken comment) {}

    private Eyes eyes(Voice voice, Edition edition) {
        return eyes(voice.person(), access.standings(voice, List.of(edition)), edition, rounds.of(edition.id()));
    }

    private static Eyes eyes(PersonId person, Standings standings, Edition edition, List<Round> all) {
        boolean everything = standings.may(Action.READ_WORKING_TEXT, edition);
        return new Eyes(
                person,
                standings.organizations(edition),
                everything,
                standings.may(Action.READ_HISTORY, edition),
                standings.may(Action.SEE_COMMENTS, edition),
                standings.mayOfEarlier(Action.SEE_COMMENTS, edition),
                standings.may(Action.USE_DRAFTERS_NOTES, edition),
                everything ? WORKING_TEXT : firstShown(standings.roles(edition), all),
                all.isEmpty() || !all.getLast().isOpen()
                        ? Instant.MAX
                        : all.getLast().openedAt());
    }

    /** From which revision on the person was shown the text; the working text is the secretariat's alone. */
    private static int firstShown(List<Member> roles, List<Round> all) {
        boolean follows = roles.stream().anyMatch(member -> member.role() != Role.PARTICIPANT);
        return follows
                ? 0
                : all.stream()
                        .filter(round ->
                                roles.stream().anyMatch(m -> m.organization() != null && round.asks(m.organization())))
                        .mapToInt(Round::revision)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
    }

    /**
     * How one person looks at what is said about an edition.
     *
     * @param own whether what one's own organization said is shown
     * @param others whether what others say now is shown, which in a blind round it is not
     * @param earlier whether what others said before the open round is shown
     * @param first the first revision that lay before the person
     * @param opened when the open round was opened
     */
    private record Eyes(
            PersonId person,
            Set<OrganizationId> organizations,
            boolean everything,
            boolean own,
            boolean others,
            boolean earlier,
            boolean notes,
            int first,
            Instant opened) {

        boolean see(Comment comment) {
            return see(Spoken.of(comment));
        }

        private boolean see(Spoken comment) {
            return (notes || comment.seenBy() != SeenBy.SECRETARIAT)
                    && (own && isOwn(comment.author()) || mayHear(comment.at()) && hangsOnWordsThatWereShown(comment));
        }

        /** Whether its words are shown: what was taken back is between its author and the secretariat. */
        boolean read(Utterance utterance) {
            Spoken said = utterance.said();
            return see(utterance.comment())
                    && hear(said.author(), said.at(), utterance.comment().author())
                    && (everything
                            || !said.withdrawn()
                            || said.author().person().equals(person));
        }

        /**
         * Whether what is said in a comment that is seen is shown, too. What the secretariat says to one's own words is, in a
         * blind round as well; what other organizations say to them then is not.
         */
        private boolean hear(Author author, Instant at, Author ofComment) {
            boolean toMe = isOwn(ofComment) && author.organization() == null;
            return everything || toMe || isOwn(author) || mayHear(at);
        }

        /** As much of a comment as is shown. */
        Comment of(Comment comment) {
            if (everything) {
                return comment;
            }
            return comment.with(comment.replies().stream()
                            .filter(reply -> hear(reply.author(), reply.at(), comment.author()))
                            .toList())
                    .withoutWhatWasWithdrawn(person);
        }

        private boolean mayHear(Instant at) {
            return at.isBefore(opened) ? earlier : others;
        }

        /** An organization has one voice: its delegates see what the others of them say, also in a blind round. */
        private boolean isOwn(Author author) {
            OrganizationId spokenFor = author.organization();
            return author.person().equals(person) || spokenFor != null && organizations.contains(spokenFor);
        }

        /** A comment quotes the words it hangs on: nobody sees it who was not shown them. */
        private boolean hangsOnWordsThatWereShown(Spoken comment) {
            return (comment.revision() == null ? WORKING_TEXT : comment.revision()) >= first;
        }
    }
}
