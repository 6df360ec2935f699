package org.communique.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.communique.review.Circulating;
import org.springframework.stereotype.Component;

/** Tells everybody who is asked that the round is open. */
@Component
class Circulate implements JavaDelegate {

    private final Circulating circulating;

    Circulate(Circulating circulating) {
        this.circulating = circulating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        circulating.invite(Token.round(execution));
    }
}
