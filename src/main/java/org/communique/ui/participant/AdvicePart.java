package org.communique.ui.participant;

import static org.communique.ui.part.Pieces.badge;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.communique.review.Advising.Advice;
import org.communique.review.Position;
import org.communique.review.ProposedPosition;
import org.communique.ui.part.Pieces;
import org.communique.ui.room.Visit;
import org.jspecify.annotations.Nullable;

/** What experts propose to their head to state, read within the delegation only. */
public class AdvicePart extends Div {

    private final Visit visit;

    /** @param take what a press on a proposed position does with it; null where it is only read */
    public AdvicePart(Visit visit, List<Advice> advice, @Nullable Consumer<Position> take) {
        this.visit = visit;
        addClassName("advice");
        add(muted(say("advice.within")));
        advice.forEach(one -> add(one(one, take)));
    }

    private Div one(Advice advice, @Nullable Consumer<Position> take) {
        ProposedPosition proposed = advice.proposed();
        Position position = proposed.position();
        String who = visit.house().people().person(proposed.by()).name();
        String when = visit.house().moments().left(proposed.at());
        Div line = row(
                "advised",
                new Span(say("advice.by", who, say("position." + position.kind().name()))));
        line.add(new Text(" "), muted(when));
        if (advice.past()) {
            line.add(new Text(" "), badge("advice.past", "off"));
        }
        if (position instanceof Position.Objection objection) {
            line.add(new Paragraph(objection.reason()), muted(say("approval.would-clear", objection.wouldClear())));
        }
        if (proposed.note() != null) {
            line.add(new Paragraph(say("advice.note", proposed.note())));
        }
        if (take != null && !advice.past()) {
            Button button = Pieces.button("advice.take", () -> take.accept(position));
            button.setAriaLabel(say("advice.take-named", who));
            line.add(button);
        }
        return line;
    }
}
