package org.communique.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.communique.review.Reviewing;
import org.springframework.stereotype.Component;

/** Tells everybody who is asked that the round is open. */
@Component
class Circulate implements JavaDelegate {

    private final Reviewing reviewing;

    Circulate(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviewing.invite(Token.round(execution));
    }
}
