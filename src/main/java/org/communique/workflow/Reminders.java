package org.communique.workflow;

import java.util.Date;
import org.communique.review.Reminding;
import org.springframework.stereotype.Component;

/** Tells the model when reminders are due. */
@Component
public class Reminders {

    private final Reminding reminding;
    private final Knocker knocker;

    Reminders(Reminding reminding, Knocker knocker) {
        this.reminding = reminding;
        this.knocker = knocker;
    }

    /** When those who are asked in a round are reminded first. */
    public Date first(String roundId) {
        return knocker.at(reminding.next(Token.round(roundId)));
    }
}
