package org.communique.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.communique.publication.Publishing;
import org.springframework.stereotype.Component;

/** Tells everybody concerned that the edition is public. */
@Component
class Announce implements JavaDelegate {

    private final Publishing publishing;

    Announce(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.announce(Token.edition(execution));
    }
}
