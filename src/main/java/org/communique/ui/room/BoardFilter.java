package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.communique.people.OrganizationId;
import org.communique.review.Answers;
import org.communique.review.Position;
import org.communique.review.Round;

/** Picks rows of a long board. */
class BoardFilter extends RadioButtonGroup<BoardFilter.Which> {

    /** A board that is no longer than this is seen at once. */
    private static final int SHORT = 8;

    /** Which organizations are shown. */
    enum Which {
        ALL,
        SILENT,
        NOT_OPENED,
        OBJECTIONS
    }

    BoardFilter(Runnable act) {
        addClassName("chips");
        setLabel(say("review.show"));
        setItems(Which.values());
        setItemLabelGenerator(which -> say("review.show." + which.name()));
        setValue(Which.ALL);
        addValueChangeListener(change -> act.run());
    }

    /** Offered on a long board to whoever sees how organizations stand. */
    void isFor(Answers answers) {
        boolean offered = answers.round().asked().size() > SHORT && answers.answered() != null;
        setVisible(offered);
        setItemEnabledProvider(which -> which != Which.OBJECTIONS || answers.complete());
        if (!offered) {
            setValue(Which.ALL);
        }
    }

    /** @param opened whether somebody of the organization has opened the text */
    boolean shows(Answers answers, Round.Asked asked, boolean opened) {
        OrganizationId organization = asked.organization();
        boolean silent = asked.until() == null
                && answers.answered() != null
                && !answers.answered().contains(organization);
        return switch (getValue()) {
            case ALL -> true;
            case SILENT -> silent;
            case NOT_OPENED -> silent && !opened;
            case OBJECTIONS ->
                asked.until() == null
                        && answers.of(organization)
                                .filter(stated -> stated.position() instanceof Position.Objection)
                                .isPresent();
        };
    }
}
