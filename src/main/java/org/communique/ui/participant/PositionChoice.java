package org.communique.ui.participant;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.communique.review.Position.Kind;

/** One of the four choices, with what it means. */
class PositionChoice extends Div {

    PositionChoice(Kind kind) {
        addClassName("position-words");
        Span name = new Span(say("position." + kind.name()));
        name.addClassName("position-name");
        add(name, muted(say("position.means." + kind.name())));
    }
}
