package org.communique.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.coediting.LiveText;
import org.communique.drafting.Edition;
import org.communique.drafting.Frame;
import org.communique.drafting.Member;
import org.communique.drafting.Start;
import org.communique.review.Circulation;
import org.communique.review.Comment;
import org.communique.review.Deadline;
import org.communique.review.Decision;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Round;
import org.jspecify.annotations.Nullable;

/** The secretariat of the story: drafts, circulates, consolidates. */
public final class Secretariat extends Actor {

    private @Nullable Instant lastWrote;

    Secretariat(Sitting sitting) {
        super(sitting, "Sigrid of the Secretariat", null, false, true);
    }

    public Edition starts(String title) {
        return starts(sitting.opening(title));
    }

    public Edition starts(Start start) {
        lastWrote = null;
        return sitting.act(() -> sitting.house.flow().start(voice(), start));
    }

    /** Starts a communiqué and circulates it to the two delegations that came with it, for a week. */
    public Round circulates(String title) {
        starts(title);
        return circulates(sitting.inAWeek());
    }

    public Round circulates(Deadline deadline) {
        Set<org.communique.people.OrganizationId> asked = sitting.house.reading().members(communique()).stream()
                .map(Member::organization)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return sitting.act(
                () -> sitting.house.flow().circulate(voice(), sitting.edition(), new Circulation(asked, deadline)));
    }

    /** Circulates to some delegations; nobody sees what others say before the close. */
    public Round circulatesBlind(Delegation... delegations) {
        Set<org.communique.people.OrganizationId> asked =
                Arrays.stream(delegations).map(Delegation::organization).collect(Collectors.toSet());
        Circulation blind = new Circulation(asked, sitting.inAWeek(), true);
        return sitting.act(() -> sitting.house.flow().circulate(voice(), sitting.edition(), blind));
    }

    public Round circulatesTo(Deadline deadline, Delegation... delegations) {
        Set<org.communique.people.OrganizationId> asked =
                Arrays.stream(delegations).map(Delegation::organization).collect(Collectors.toSet());
        return sitting.act(
                () -> sitting.house.flow().circulate(voice(), sitting.edition(), new Circulation(asked, deadline)));
    }

    /** Writes the text anew; a stretch of writing is one row in the record, however many steps it has. */
    public LiveText writes(String... paragraphs) {
        Instant now = sitting.house.now().instant();
        boolean goesOn = lastWrote != null
                && !sitting.truth.stageSince(sitting.edition()).isAfter(lastWrote)
                && Duration.between(lastWrote, now).toMinutes() < 15;
        sitting.act(
                goesOn ? 0 : 1,
                () -> sitting.house.write(
                        voice(), text().id(), Words.body(paragraphs).canonical()));
        lastWrote = sitting.house.now().instant();
        return text();
    }

    public LiveText text() {
        return sitting.house.reading().workingText(voice(), sitting.edition());
    }

    public void retitles(String title) {
        Frame frame = sitting.frame();
        sitting.act(() -> sitting.house
                .drafting()
                .changeFrame(
                        voice(),
                        sitting.edition(),
                        frame,
                        new Frame(title, frame.meetingLine(), frame.participants())));
    }

    public void gives(Member member) {
        sitting.act(() -> sitting.house.drafting().giveRole(voice(), sitting.edition(), member));
    }

    public void takes(Member member) {
        sitting.act(() -> sitting.house.drafting().takeRole(voice(), sitting.edition(), member));
    }

    /** Lets a delegation in: its members get their roles, and the open round asks it. */
    public Round adds(Delegation delegation) {
        delegation.members().forEach(this::gives);
        return sitting.act(
                () -> sitting.house.flow().addOrganization(voice(), sitting.edition(), delegation.organization()));
    }

    public Round takesOff(Delegation delegation, String reason) {
        return sitting.act(() ->
                sitting.house.flow().removeOrganization(voice(), sitting.edition(), delegation.organization(), reason));
    }

    public Round movesDeadlineTo(Duration fromNow, String reason) {
        return sitting.act(
                () -> sitting.house.flow().moveDeadline(voice(), sitting.edition(), sitting.in(fromNow), reason));
    }

    public Round closesEarly(String reason) {
        return sitting.act(() -> sitting.house.flow().closeEarly(voice(), sitting.edition(), reason));
    }

    public Comment disposes(Comment comment, Outcome outcome, String reason) {
        return disposes(comment, Decision.of(outcome, reason));
    }

    public Comment disposes(Comment comment, Decision decision) {
        return sitting.act(() -> sitting.house.disposing().dispose(voice(), comment.id(), decision));
    }

    public Edition.AwaitingApproval submits() {
        return sitting.act(() -> sitting.house.flow().submitForApproval(voice(), sitting.edition()));
    }

    public void abandons(String reason) {
        sitting.act(() -> sitting.house
                .flow()
                .abandon(voice(), sitting.edition(), sitting.now().stage(), reason));
    }

    /** Turns to another communiqué; the one on the table goes on without the story. */
    public void clearsTheTable() {
        sitting.clearTheTable();
    }

    private org.communique.drafting.CommuniqueId communique() {
        return sitting.now().identity().communique();
    }
}
