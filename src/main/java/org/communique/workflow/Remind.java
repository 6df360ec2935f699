package org.communique.workflow;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.communique.review.Reminding;
import org.springframework.stereotype.Component;

/** Reminds whoever has not answered when it is time, and sets the alarm for the next reminder. */
@Component
class Remind implements JavaDelegate {

    private final Reminding reminding;
    private final Knocker knocker;

    Remind(Reminding reminding, Knocker knocker) {
        this.reminding = reminding;
        this.knocker = knocker;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant next = reminding.remindWhoIsSilent(Token.round(execution));
        Token.remindAt(execution, knocker.again(next));
    }
}
