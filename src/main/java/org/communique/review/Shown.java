package org.communique.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.Member;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.rights.Action;
import org.communique.rights.Role;
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

    private Eyes eyes(Voice voice, Edition edition) {
        List<Round> all = rounds.of(edition.id());
        boolean everything = access.may(voice, Action.READ_WORKING_TEXT, edition);
        return new Eyes(
                voice.person(),
                access.organizations(voice, edition),
                everything,
                access.may(voice, Action.READ_HISTORY, edition),
                access.may(voice, Action.SEE_COMMENTS, edition),
                access.mayOfEarlier(voice, Action.SEE_COMMENTS, edition),
                access.may(voice, Action.USE_DRAFTERS_NOTES, edition),
                everything ? WORKING_TEXT : firstShown(voice, edition, all),
                all.isEmpty() || !all.getLast().isOpen()
                        ? Instant.MAX
                        : all.getLast().openedAt());
    }

    /** From which revision on the person was shown the text; the working text is the secretariat's alone. */
    private int firstShown(Voice voice, Edition edition, List<Round> all) {
        List<Member> roles = access.roles(voice.person(), edition.identity().communique());
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
            return (notes || !comment.isDraftersNote())
                    && (own && isOwn(comment) || mayHear(comment) && hangsOnWordsThatWereShown(comment));
        }

        /** As much of a comment as is shown. */
        Comment of(Comment comment) {
            if (everything) {
                return comment;
            }
            boolean mine = isOwn(comment);
            return comment.with(comment.replies().stream()
                            .filter(reply -> mine || isOwn(reply) || mayHear(reply))
                            .toList())
                    .withoutWhatWasWithdrawn(person);
        }

        private boolean mayHear(Said said) {
            return said.at().isBefore(opened) ? earlier : others;
        }

        /** An organization has one voice: its delegates see what the others of them say, also in a blind round. */
        private boolean isOwn(Said said) {
            OrganizationId spokenFor = said.author().organization();
            return said.isBy(person) || spokenFor != null && organizations.contains(spokenFor);
        }

        /** A comment quotes the words it hangs on: nobody sees it who was not shown them. */
        private boolean hangsOnWordsThatWereShown(Comment comment) {
            return (comment.revision() == null ? WORKING_TEXT : comment.revision()) >= first;
        }
    }
}
