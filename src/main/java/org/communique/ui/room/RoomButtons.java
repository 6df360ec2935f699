package org.communique.ui.room;

import static org.communique.ui.part.Pieces.primary;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.review.Answers;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.communique.ui.approver.EmbargoDialog;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.participant.PositionDialog;
import org.communique.ui.participant.ProposePositionDialog;
import org.communique.ui.secretariat.CirculateDialog;
import org.communique.ui.secretariat.SubmitDialog;

/** The one primary button of this person at this stage, and the quieter ones beside it. */
class RoomButtons extends Div {

    private final Visit visit;

    RoomButtons(Visit visit) {
        this.visit = visit;
        addClassName("room-buttons");
        if (visit.may(Action.ABANDON)) {
            add(quiet("act.abandon", this::abandon));
        }
        switch (visit.stage()) {
            case DRAFTING -> circulate("act.circulate", true);
            case IN_REVIEW -> review();
            case CONSOLIDATION -> consolidate();
            case APPROVED -> approved();
            case AWAITING_APPROVAL, PUBLISHED, SUPERSEDED, WITHDRAWN, ABANDONED -> {
                // The approver's two buttons stand below the text that they are about.
            }
        }
    }

    private void circulate(String key, boolean first) {
        if (visit.may(Action.CIRCULATE)) {
            Runnable open = () -> new CirculateDialog(visit).open();
            add(first ? primary(key, open) : quiet(key, open));
        }
    }

    private void review() {
        if (visit.may(Action.CLOSE_EARLY)) {
            add(quiet("act.close-early", this::closeEarly));
        }
        if (visit.may(Action.PROPOSE_POSITION)) {
            add(primary("act.propose-position", () -> new ProposePositionDialog(visit).open()));
        }
        if (visit.may(Action.STATE_POSITION)) {
            boolean stated = visit.answers().flatMap(visit::ownPosition).isPresent();
            add(primary(stated ? "act.change-position" : "act.state-position", () -> new PositionDialog(visit).open()));
        }
    }

    private void consolidate() {
        circulate("act.another-round", false);
        if (visit.may(Action.SUBMIT_FOR_APPROVAL)) {
            add(primary("act.submit", () -> new SubmitDialog(visit).open()));
        }
    }

    private void approved() {
        if (visit.may(Action.SET_EMBARGO)) {
            add(quiet("act.embargo", () -> new EmbargoDialog(visit).open()));
        }
        if (visit.may(Action.PUBLISH_NOW)) {
            add(primary("act.publish-now", this::publishNow));
        }
    }

    private void publishNow() {
        new Ask("publish-now.title", "publish-now.confirm", () -> {
                    visit.house().flow().setEmbargo(visit.voice(), visit.id(), null);
                    Says.done(say("publish-now.done"));
                })
                .with(new Paragraph(say("publish-now.what")))
                .foretelling(
                        visit.house().people(), () -> visit.house().rehearsing().publishNow(visit.voice(), visit.id()))
                .open();
    }

    private void closeEarly() {
        Ask.reason("close-early.title", say("close-early.what") + silent(), "close-early.confirm", 2_000, reason -> {
                    visit.house().flow().closeEarly(visit.voice(), visit.id(), reason);
                    Says.done(say("close-early.done"));
                })
                .foretelling(
                        visit.house().people(), () -> visit.house().rehearsing().closeEarly(visit.voice(), visit.id()))
                .open();
    }

    /** Whoever has not answered will not be heard. */
    private String silent() {
        String names = visit.answers().map(Answers::silent).orElse(Set.of()).stream()
                .map(organization ->
                        visit.house().people().organization(organization).shortName())
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " " + say("close-early.silent", names);
    }

    private void abandon() {
        String what = visit.stage() == Stage.DRAFTING ? say("abandon.what-draft") : say("abandon.what");
        Ask.reason("abandon.title", what, "abandon.confirm", 2_000, reason -> {
                    visit.house().flow().abandon(visit.voice(), visit.id(), visit.stage(), reason);
                    Says.done(say(visit.is(Role.SECRETARIAT) ? "abandon.done" : "abandon.done-approver"));
                })
                .foretelling(
                        visit.house().people(),
                        () -> visit.house().rehearsing().abandon(visit.voice(), visit.id(), visit.stage()))
                .open();
    }
}
