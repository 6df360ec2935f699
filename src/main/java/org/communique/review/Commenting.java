package org.communique.review;

import java.text.BreakIterator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.drafting.Reading;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.review.Disposition.Outcome;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commenting on a text, and what the secretariat answers. */
@Service
@Transactional
public class Commenting {

    private static final int LONGEST_COMMENT = 10_000;
    private static final int LONGEST_QUOTE = 500;
    private static final int WORKING_TEXT = -1;

    private final Comments comments;
    private final Rounds rounds;
    private final Reading reading;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Now now;

    Commenting(Comments comments, Rounds rounds, Reading reading, Access access, Acts acts, Peopling people, Now now) {
        this.comments = comments;
        this.rounds = rounds;
        this.reading = reading;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.now = now;
    }

    /**
     * Comments on the whole text or on one paragraph of the text that lies before the person.
     *
     * @param block the paragraph, null for the whole text
     * @throws Refused when the round has closed or the paragraph is not in the text
     */
    public Comment comment(Voice voice, EditionId id, @Nullable BlockId block, Comment.Kind kind, String words) {
        Edition edition = access.requireSteady(voice, Action.COMMENT, id);
        Instant at = edition.stage() == Stage.IN_REVIEW ? beforeTheDeadline(id) : now.instant();
        Comment comment = new Comment(
                CommentId.next(),
                id,
                edition.stage() == Stage.IN_REVIEW ? edition.lastCirculated() : null,
                block,
                block == null ? null : quote(voice, edition, block),
                kind,
                voice.person(),
                organizationOf(voice, edition),
                PlainWords.text(words, LONGEST_COMMENT),
                at,
                null);
        comments.add(comment);
        acts.write(voice, Deed.COMMENTED, edition, facts(comment));
        return comment;
    }

    /** This instant, while the open round is held: a comment that counts is also written down as before the deadline. */
    private Instant beforeTheDeadline(EditionId id) {
        Round round = rounds.lockOpen(id).orElseThrow(() -> new Refused("review.closed"));
        Instant at = now.instant();
        if (round.deadline().hasPassed(at)) {
            throw new Refused("review.closed");
        }
        return at;
    }

    private String quote(Voice voice, Edition edition, BlockId id) {
        Body body = edition.stage() == Stage.IN_REVIEW
                ? reading.frozen(edition.id(), java.util.Objects.requireNonNull(edition.lastCirculated()))
                        .text()
                        .body()
                : Body.read(reading.workingText(voice, edition.id()).doc());
        Block block = body.blocks().stream()
                .filter(b -> b.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("review.paragraph-gone"));
        return shortened(block.plain());
    }

    /** At most so much of it, cut between letters as people see them. */
    private static String shortened(String plain) {
        if (plain.length() <= LONGEST_QUOTE) {
            return plain;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(plain);
        return plain.substring(0, letters.preceding(LONGEST_QUOTE)) + "…";
    }

    private @Nullable OrganizationId organizationOf(Voice voice, Edition edition) {
        return access.roles(voice.person(), edition.identity().communique()).stream()
                .map(Member::organization)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> facts(Comment comment) {
        String organization = comment.organization() == null
                ? ""
                : people.organization(comment.organization()).shortName();
        return Map.of("kind", comment.kind().name(), "organization", organization);
    }

    /** The comments on an edition that the person may see, oldest first; one's own are always among them. */
    @Transactional(readOnly = true)
    public List<Comment> comments(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        boolean own = access.may(voice, Action.READ_HISTORY, edition);
        boolean others = access.may(voice, Action.SEE_COMMENTS, edition);
        int first = firstShown(voice, edition);
        return comments.of(id).stream()
                .filter(c -> own && c.author().equals(voice.person()) || others && hangsOnWordsShownSince(first, c))
                .toList();
    }

    /** A comment quotes the words it hangs on: nobody sees it who was not shown them. */
    private static boolean hangsOnWordsShownSince(int first, Comment comment) {
        int shown = comment.revision() == null ? WORKING_TEXT : comment.revision();
        return shown >= first;
    }

    /** From which revision on the person was shown the text; the working text is the secretariat's alone. */
    private int firstShown(Voice voice, Edition edition) {
        List<Member> roles = access.roles(voice.person(), edition.identity().communique());
        if (access.may(voice, Action.READ_WORKING_TEXT, edition)) {
            return WORKING_TEXT;
        }
        boolean all = roles.stream().anyMatch(member -> member.role() != Role.PARTICIPANT);
        return all ? 0 : firstAsked(roles, edition.id());
    }

    private int firstAsked(List<Member> roles, EditionId id) {
        return rounds.of(id).stream()
                .filter(round -> roles.stream().anyMatch(m -> m.organization() != null && round.asks(m.organization())))
                .mapToInt(Round::revision)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** Answers a comment; once, and with a reason. */
    public Comment dispose(Voice voice, CommentId id, Outcome outcome, String reason) {
        Comment comment = comments.find(id).orElseThrow(NothingThere::new);
        Edition edition = access.requireHeld(voice, Action.DISPOSE, comment.edition());
        Disposition disposition =
                new Disposition(outcome, PlainWords.text(reason, 2000), voice.person(), now.instant());
        if (!comments.dispose(id, disposition)) {
            throw new Refused("review.disposed-already", whoDisposed(id));
        }
        acts.write(voice, Deed.DISPOSED, edition, Map.of("outcome", outcome.name()));
        return comments.find(id).orElseThrow(NothingThere::new);
    }

    private String whoDisposed(CommentId id) {
        return Optional.ofNullable(
                        comments.find(id).orElseThrow(NothingThere::new).disposition())
                .map(disposition -> people.person(disposition.by()).name())
                .orElse("");
    }
}
