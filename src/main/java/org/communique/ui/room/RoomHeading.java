package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.drafting.Edition;
import org.communique.drafting.Frame;
import org.communique.drafting.Revision;
import org.communique.publication.Decision;
import org.communique.publication.Decision.Outcome;
import org.communique.review.Answers;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;

/** Title, stage, deadline, trust mark and the person's own buttons. */
class RoomHeading extends Div {

    /** When the last dialog has closed and the button that had opened it is gone, nothing has the focus. */
    private static final String FOCUS = """
            const goOn = () => {
              if (!this.isConnected) return;
              const at = document.activeElement;
              const asked = document.querySelector('vaadin-dialog[opened]') || at?.closest('vaadin-dialog');
              if (asked) setTimeout(goOn, 100);
              else if (!at || at === document.body) this.focus({ preventScroll: true });
            };
            goOn();
            """;

    /** Which of the parts says how things stand. */
    private static final int STATE = 3;

    private final Visit visit;
    private final Optional<Answers> answers;
    /** What can say something else than before, each for itself. */
    private final List<Component> parts;

    RoomHeading(Visit visit) {
        this.visit = visit;
        this.answers = visit.answers();
        Revision newest = visit.house().reading().revisions(visit.voice(), visit.id()).stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
        addClassName("heading-lines");
        Frame frame = visit.overview().communique().frame();
        H1 title = new H1(frame.title());
        Component state = state(newest);
        state.getElement().setAttribute("tabindex", "-1");
        parts = new ArrayList<>(List.of(
                row("title-line", title, trustMark(newest)),
                row("meeting-line", muted(frame.meetingLine())),
                new StageRibbon(visit.stage(), roundNumber()),
                state,
                new RoomButtons(visit)));
        add(parts.subList(0, STATE));
        add(row("state-line", state, parts.getLast()));
    }

    /** Puts the focus, when an act took it away, on the sentence that says how things stand now. */
    void goOn() {
        parts.get(STATE).getElement().executeJs(FOCUS);
    }

    /** Says what another one says. What says the same already stays as it is: somebody may just be pressing it. */
    void become(RoomHeading other) {
        for (int i = 0; i < parts.size(); i++) {
            Element mine = parts.get(i).getElement();
            Element theirs = other.parts.get(i).getElement();
            if (!mine.getOuterHTML().equals(theirs.getOuterHTML())) {
                Element line = mine.getParent();
                line.setChild(line.indexOfChild(mine), theirs.removeFromParent());
                parts.set(i, other.parts.get(i));
            }
        }
    }

    private int roundNumber() {
        return answers.map(answers -> answers.round().number()).orElse(1);
    }

    /** "Rev.1 · 9f3a c41b": small, always there. */
    private Component trustMark(@Nullable Revision newest) {
        Span mark = new Span(
                newest == null
                        ? (visit.stage() == Stage.DRAFTING ? say("room.no-revision") : "")
                        : say("room.revision", newest.number(), newest.hash().shortForm()));
        mark.addClassName("trust");
        mark.getElement()
                .setAttribute("title", newest == null ? "" : newest.hash().hex());
        return mark;
    }

    private Component state(@Nullable Revision newest) {
        Div state = row("state");
        state.add(new Span(sentence()));
        returned(newest)
                .ifPresent(decision -> state.add(new Paragraph(say(
                        "state.returned",
                        visit.house().people().person(decision.by()).name(),
                        decision.reason()))));
        answers.filter(answers -> visit.stage() == Stage.IN_REVIEW && answers.answered() != null)
                .ifPresent(answers -> state.add(answered(answers)));
        answers.filter(known -> visit.stage() == Stage.IN_REVIEW)
                .flatMap(visit::ownPosition)
                .ifPresent(own -> state.add(muted(say(
                        "room.own-position",
                        say("position." + own.position().kind().name())))));
        if (visit.edition() instanceof Edition.Published) {
            String address = "/communiques/" + visit.overview().communique().slug();
            Anchor link = new Anchor(address, say("room.public-page"));
            link.setRouterIgnore(true);
            state.add(link);
        }
        return state;
    }

    /** The approver's answer to the newest text, while those who work on it have not taken it further. */
    private Optional<Decision> returned(@Nullable Revision newest) {
        if (visit.stage() != Stage.CONSOLIDATION || !visit.is(Role.SECRETARIAT) && !visit.is(Role.APPROVER)) {
            return Optional.empty();
        }
        int number = newest == null ? 0 : newest.number();
        return visit.house().approving().decisions(visit.voice(), visit.id()).stream()
                .filter(decision -> decision.outcome() == Outcome.RETURNED && decision.revision() >= number)
                .findFirst();
    }

    private static Span answered(Answers answers) {
        return muted(say(
                "room.answered",
                answers.answeredCount(),
                answers.round().organizations().size()));
    }

    private String sentence() {
        ZoneId zone = visit.house().me().zone();
        var moments = visit.house().moments();
        return switch (visit.edition()) {
            case Edition.Drafting e -> say("state.DRAFTING");
            case Edition.InReview e ->
                answers.map(a -> say(
                                "state.IN_REVIEW", moments.deadline(a.round().deadline(), zone)))
                        .orElse(say("state.IN_REVIEW.plain"));
            case Edition.Consolidation e -> say("state.CONSOLIDATION");
            case Edition.AwaitingApproval e -> say("state.AWAITING_APPROVAL");
            case Edition.Approved e -> say("state.APPROVED", moments.left(e.embargo()), moments.at(e.embargo(), zone));
            case Edition.Published e -> say("state.PUBLISHED", moments.at(e.at(), zone));
            case Edition.Superseded e -> say("state.SUPERSEDED");
            case Edition.Withdrawn e -> say("state.WITHDRAWN", e.reason());
            case Edition.Abandoned e -> say("state.ABANDONED", e.reason());
        };
    }
}
