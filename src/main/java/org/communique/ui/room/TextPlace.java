package org.communique.ui.room;

import static org.communique.ui.part.Pieces.empty;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.communique.drafting.Revision;
import org.communique.review.CommentId;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.communique.ui.editor.KeptWords;
import org.communique.ui.part.Pieces;
import org.jspecify.annotations.Nullable;

/** The text: written by those who may, read by those who may, and said plainly where it cannot be read now. */
class TextPlace extends Refreshable {

    private Visit visit;
    private final @Nullable Integer revision;
    private boolean reading;
    private Refreshable shown;

    /** @param revision the one that is to be read first, where somebody asks for a certain one */
    TextPlace(Visit visit, @Nullable Integer revision) {
        this.visit = visit;
        this.revision = revision;
        this.reading = revision != null;
        addClassName("text-place");
        show();
    }

    private void show() {
        removeAll();
        if (visit.may(Action.WRITE_TEXT)) {
            add(choice());
        } else if (visit.is(Role.SECRETARIAT)) {
            add(new KeptWords(
                    visit.edition().text(),
                    visit.house().people().person(visit.voice().person()),
                    visit.overview().communique().language()));
        }
        if (isShownToHaveRead()) {
            add(Pieces.row("who-has-read", Pieces.muted(Pieces.say("text.reading-is-shown"))));
        }
        shown = content();
        add(shown);
    }

    /** Whoever is asked in the open round is told that it is seen who has opened the text. */
    private boolean isShownToHaveRead() {
        return visit.stage() == Stage.IN_REVIEW && visit.is(Role.PARTICIPANT) && visit.may(Action.READ_CIRCULATED_TEXT);
    }

    private Refreshable content() {
        if (visit.stage() == Stage.AWAITING_APPROVAL && visit.is(Role.APPROVER)) {
            return new ApprovalPlace(visit);
        }
        if (visit.may(Action.WRITE_TEXT) && !reading) {
            return new WritingPlace(visit);
        }
        List<Revision> revisions = visit.house().reading().revisions(visit.voice(), visit.id());
        boolean working = visit.may(Action.READ_WORKING_TEXT);
        return revisions.isEmpty() && !working ? nothing() : new ReadingPlace(visit, revisions, revision);
    }

    private Refreshable nothing() {
        return new Refreshable() {
            {
                add(empty("text.none." + visit.stage().name()));
            }

            @Override
            void refresh(Visit visit) {
                // There is nothing to read again.
            }
        };
    }

    /** The secretariat writes, or reads as others will, with redline. */
    private Div choice() {
        Div choice = Pieces.row("write-or-read");
        choice.add(Pieces.quiet(reading ? "text.write" : "text.read", () -> {
            reading = !reading;
            show();
        }));
        return choice;
    }

    @Override
    void refresh(Visit now) {
        visit = now;
        shown.refresh(now);
    }

    @Override
    boolean holdsWords() {
        return shown.holdsWords();
    }

    @Override
    void isOver(String why) {
        shown.isOver(why);
    }

    @Override
    void heard(Visit now, Set<CommentId> said) {
        visit = now;
        shown.heard(now, said);
    }
}
