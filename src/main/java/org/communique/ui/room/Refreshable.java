package org.communique.ui.room;

import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.communique.review.CommentId;

/** A place of the room that can read again without losing what somebody is doing in it. */
abstract class Refreshable extends Div {

    /** Something happened: everything may be otherwise. */
    abstract void refresh(Visit visit);

    /** Whether words were typed here that would be lost with it. */
    boolean holdsWords() {
        return false;
    }

    /** The communiqué has moved on, and this place goes: what somebody was typing in it must not go with it. */
    void isOver(String why) {
        // In most places nothing is typed.
    }

    /** Something was said, or became of what was said; the rest is as it was. */
    void heard(Visit visit, Set<CommentId> said) {
        // Most places show nothing of that.
    }
}
