package org.communique.story;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Run;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.review.Amendment;
import org.communique.review.Comment;
import org.communique.review.Comment.SeenBy;
import org.communique.review.CommentId;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Position;
import org.communique.review.Proposal.Operation;
import org.communique.review.ProposedPosition;
import org.communique.review.Remark;
import org.communique.review.Remark.Passage;
import org.communique.review.Said;
import org.communique.review.Support.Side;
import org.communique.workflow.Inbox;
import org.communique.workflow.Step;
import org.communique.workflow.Waiting;
import org.jspecify.annotations.Nullable;

/** Somebody in a story. */
public class Actor {

    protected final Sitting sitting;
    private final Person person;

    public Actor(Sitting sitting, String name) {
        this(sitting, name, null, false, false);
    }

    Actor(
            Sitting sitting,
            String name,
            @Nullable OrganizationId organization,
            boolean administrator,
            boolean startsCommuniques) {
        this.sitting = sitting;
        PersonId id = PersonId.next();
        person = new Person(
                id,
                name,
                id.value() + "@norland.example",
                organization,
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                administrator,
                startsCommuniques,
                false);
        sitting.house.peopling().admit(person, null);
    }

    static Actor administrator(Sitting sitting) {
        return new Actor(sitting, "Adam the Administrator", null, true, false);
    }

    static Actor secretariatElsewhere(Sitting sitting) {
        return new Actor(sitting, "Selma of another secretariat", null, false, true);
    }

    public Person person() {
        return person;
    }

    public PersonId id() {
        return person.id();
    }

    public String name() {
        return person.name();
    }

    public Voice voice() {
        return Voice.of(person.id());
    }

    /** Comments on a paragraph of the text that lies before this person. */
    public Comment comments(int paragraph, String words) {
        return says(paragraph, null, SeenBy.ALL, words);
    }

    /** Comments on some words of a paragraph. */
    public Comment commentsOn(int paragraph, String quote, String words) {
        return says(paragraph, quote, SeenBy.ALL, words);
    }

    /** Writes a note for the secretariat on a paragraph. */
    public Comment notes(int paragraph, String words) {
        return says(paragraph, null, SeenBy.SECRETARIAT, words);
    }

    private Comment says(int paragraph, @Nullable String quote, SeenBy seenBy, String words) {
        Passage about = sitting.passage(Words.paragraph(paragraph), quote);
        Remark remark = new Remark(about, Comment.Kind.GENERAL, seenBy, words, Set.of());
        return sitting.act(() -> sitting.house.commenting().comment(voice(), sitting.edition(), remark));
    }

    /** Comments on the whole text and has people told. */
    public Comment speaksOf(String words, Actor... mentioned) {
        Set<PersonId> people = Arrays.stream(mentioned).map(Actor::id).collect(Collectors.toSet());
        Remark remark = new Remark(null, Comment.Kind.GENERAL, SeenBy.ALL, words, people);
        return sitting.act(() -> sitting.house.commenting().comment(voice(), sitting.edition(), remark));
    }

    /** Proposes that a paragraph of the circulated text reads otherwise. */
    public Comment proposes(int paragraph, String wording, String reason) {
        Block base = sitting.block(Words.paragraph(paragraph));
        String other = Body.of(base.with(List.of(new Run(wording)))).canonical();
        return proposes(new Amendment(Operation.REPLACE, base.id(), base.hash(), other), reason);
    }

    /** Proposes a new paragraph behind one of the circulated text. */
    public Comment proposesAfter(int paragraph, String wording, String reason) {
        Block base = sitting.block(Words.paragraph(paragraph));
        String other = Body.of(base.with(List.of(new Run(wording)))).canonical();
        return proposes(new Amendment(Operation.INSERT_AFTER, base.id(), base.hash(), other), reason);
    }

    /** Proposes that a paragraph of the circulated text goes. */
    public Comment proposesToDelete(int paragraph, String reason) {
        Block base = sitting.block(Words.paragraph(paragraph));
        return proposes(new Amendment(Operation.DELETE, base.id(), base.hash(), null), reason);
    }

    public Comment proposes(Amendment amendment, String reason) {
        return proposes(amendment, Comment.Kind.TECHNICAL, reason);
    }

    public Comment proposes(Amendment amendment, Comment.Kind kind, String reason) {
        return sitting.act(
                () -> sitting.house.proposing().propose(voice(), sitting.edition(), amendment, kind, reason, Set.of()));
    }

    /** Proposes other spelling or punctuation for a paragraph of the circulated text. */
    public Comment putsRight(int paragraph, String wording) {
        Block base = sitting.block(Words.paragraph(paragraph));
        String other = Body.of(base.with(List.of(new Run(wording)))).canonical();
        return proposes(
                new Amendment(Operation.REPLACE, base.id(), base.hash(), other), Comment.Kind.EDITORIAL, "So it reads");
    }

    /** Answers several alike: as many rows in the record as there are comments. */
    public List<Comment> disposesTogether(Outcome outcome, String reason, Comment... comments) {
        List<CommentId> ids = Arrays.stream(comments).map(Comment::id).toList();
        return sitting.act(
                ids.size(),
                () -> sitting.house.disposing().disposeTogether(voice(), sitting.edition(), ids, outcome, reason));
    }

    /** Proposes a position to the head of the own delegation. */
    public ProposedPosition proposesPosition(Position position, String note) {
        return sitting.act(() -> sitting.house.advising().proposePosition(voice(), sitting.edition(), position, note));
    }

    public Comment stands(Comment to, Side side) {
        return sitting.act(() -> sitting.house.proposing().support(voice(), to.id(), side));
    }

    public Comment answers(Comment comment, Reaction reaction, String words) {
        return sitting.act(() -> sitting.house.disposing().answer(voice(), comment.id(), reaction, words));
    }

    public Comment replies(Comment to, String words) {
        return sitting.act(() -> sitting.house.commenting().reply(voice(), to.id(), words, Set.of()));
    }

    public Comment rewords(Said said, String words) {
        return sitting.act(() -> sitting.house
                .commenting()
                .reword(voice(), said.id(), said.wordings().size(), words));
    }

    public Comment withdraws(Said said) {
        return sitting.act(() -> sitting.house.commenting().withdraw(voice(), said.id()));
    }

    /** Opens the text that lies before this person in the room. */
    public void opensTheText() {
        sitting.house.visits().open(voice(), sitting.edition());
    }

    /** The comments that this person sees. */
    public List<Comment> seesComments() {
        return sitting.house.commenting().comments(voice(), sitting.edition());
    }

    /** What waits for this person now. */
    List<Step> steps() {
        return sitting.house.inbox().open(voice()).stream()
                .filter(Inbox::isMine)
                .map(Waiting::step)
                .toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
