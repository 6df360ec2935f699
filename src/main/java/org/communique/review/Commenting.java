package org.communique.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.review.Comment.Reply;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Said.Wording;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.communique.rights.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commenting on a text, replying, rewording, taking back. */
@Service
@Transactional
public class Commenting {

    static final int LONGEST_COMMENT = 10_000;

    private final Comments comments;
    private final Speaking speaking;
    private final Shown shown;
    private final Quoting quoting;
    private final Mentions mentions;
    private final Access access;
    private final Peopling people;

    Commenting(
            Comments comments,
            Speaking speaking,
            Shown shown,
            Quoting quoting,
            Mentions mentions,
            Access access,
            Peopling people) {
        this.comments = comments;
        this.speaking = speaking;
        this.shown = shown;
        this.quoting = quoting;
        this.mentions = mentions;
        this.access = access;
        this.people = people;
    }

    /**
     * The comments on an edition that the person may see, oldest first; those of one's own organization are always among
     * them.
     */
    @Transactional(readOnly = true)
    public List<Comment> comments(Voice voice, EditionId id) {
        return shown.to(voice, access.require(voice, Action.SEE_THAT_IT_EXISTS, id));
    }

    /** Some of them, as many as there are. */
    @Transactional(readOnly = true)
    public List<Comment> comments(Voice voice, EditionId id, Set<CommentId> which) {
        return shown.to(voice, access.require(voice, Action.SEE_THAT_IT_EXISTS, id), which);
    }

    /** One of them, by itself or by a reply to it; what is not for these eyes is answered as if it had never been said. */
    @Transactional(readOnly = true)
    public Comment said(Voice voice, CommentId id) {
        EditionId edition = comments.find(id).orElseThrow(NothingThere::new).edition();
        return comments(voice, edition, Set.of(id)).stream().findFirst().orElseThrow(NothingThere::new);
    }

    /**
     * Comments on the whole text or on some words of the text that lies before the person.
     *
     * @throws Refused when the round has closed, the words are not in the text, or somebody mentioned may not see it
     */
    public Comment comment(Voice voice, EditionId id, Remark remark) {
        Edition edition = access.requireSteady(voice, Action.COMMENT, id);
        if (remark.seenBy() == SeenBy.SECRETARIAT) {
            access.require(voice, Action.USE_DRAFTERS_NOTES, id);
        }
        Instant at = speaking.now(edition);
        Comment comment = Comment.said(
                id,
                edition.stage() == Stage.IN_REVIEW ? edition.lastCirculated() : null,
                remark.about() == null ? null : quoting.anchor(voice, edition, remark.about()),
                remark.seenBy(),
                remark.kind(),
                speaking.author(voice, edition),
                new Wording(PlainWords.text(remark.words(), LONGEST_COMMENT), at),
                null);
        comments.add(comment);
        speaking.write(
                voice,
                Deed.COMMENTED,
                edition,
                comment,
                Map.of("kind", comment.kind().name()));
        mentions.tell(voice, edition, comment, remark.mentioned());
        return comment;
    }

    /** Replies to a comment, or to another reply to it. */
    public Comment reply(Voice voice, CommentId to, String words, Set<PersonId> mentioned) {
        Comment comment = comments.find(to).orElseThrow(NothingThere::new);
        Edition edition = access.requireSteady(voice, Action.COMMENT, comment.edition());
        requireSeen(voice, edition, comment);
        Instant at = speaking.now(edition);
        Reply reply = new Reply(
                CommentId.next(),
                speaking.author(voice, edition),
                List.of(new Wording(PlainWords.text(words, LONGEST_COMMENT), at)),
                null);
        comments.reply(comment, reply);
        speaking.write(voice, Deed.REPLIED, edition, comment, Map.of());
        mentions.tell(voice, edition, comment, mentioned);
        mentions.tellOfReply(voice, edition, comment, mentioned);
        return comments.find(to).orElseThrow(NothingThere::new);
    }

    /**
     * Says one's own comment or reply in other words; the earlier ones stay.
     *
     * @param seen how many wordings it had when the author saw it
     * @throws Refused once it is disposed of, withdrawn, or reads otherwise already
     */
    public Comment reword(Voice voice, CommentId id, int seen, String words) {
        Own own = own(voice, id);
        Wording wording = new Wording(PlainWords.text(words, LONGEST_COMMENT), speaking.now(own.edition()));
        if (own.said().wordings().size() != seen || !comments.reword(own.said(), wording)) {
            throw new Refused("review.reworded-already");
        }
        speaking.write(voice, Deed.COMMENT_REWORDED, own.edition(), own.comment(), Map.of());
        return comments.find(id).orElseThrow(NothingThere::new);
    }

    /** Takes one's own comment or reply back. */
    public Comment withdraw(Voice voice, CommentId id) {
        Own own = own(voice, id);
        if (!comments.withdraw(id, speaking.now(own.edition()))) {
            throw new Refused("review.withdrawn-already");
        }
        speaking.write(voice, Deed.COMMENT_WITHDRAWN, own.edition(), own.comment(), Map.of());
        return comments.find(id).orElseThrow(NothingThere::new);
    }

    /** What somebody said, in the comment to which it belongs. */
    private record Own(Edition edition, Comment comment, Said said) {}

    private Own own(Voice voice, CommentId id) {
        Comment comment = comments.find(id).orElseThrow(NothingThere::new);
        Edition edition = access.requireSteady(voice, Action.COMMENT, comment.edition());
        requireSeen(voice, edition, comment);
        Said said = comment.said(id);
        if (!said.isBy(voice.person())) {
            throw new Refused("review.not-your-words");
        }
        if (said.withdrawn() != null) {
            throw new Refused("review.withdrawn-already");
        }
        Disposition answered = comment.disposition();
        if (answered != null && answered.at().isAfter(said.at())) {
            throw new Refused(
                    "review.disposed-already", people.person(answered.by()).name());
        }
        return new Own(edition, comment, said);
    }

    /** What is not for these eyes is answered as if it had never been said. */
    private void requireSeen(Voice voice, Edition edition, Comment comment) {
        if (!shown.sees(voice, edition, comment)) {
            throw new NothingThere();
        }
    }
}
