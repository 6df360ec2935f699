package org.communique.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.communique.drafting.Edition.Approved;
import org.communique.drafting.EditionId;
import org.communique.drafting.Reading;
import org.communique.publication.Publishing;
import org.springframework.stereotype.Component;

/** Publishes the edition when its embargo is over; knocked too early, it sets the alarm again. */
@Component
class PublishEdition implements JavaDelegate {

    private final Publishing publishing;
    private final Reading reading;
    private final Knocker knocker;

    PublishEdition(Publishing publishing, Reading reading, Knocker knocker) {
        this.publishing = publishing;
        this.reading = reading;
        this.knocker = knocker;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EditionId edition = Token.edition(execution);
        boolean isPublic = publishing.publishEdition(edition);
        if (!isPublic && reading.edition(edition) instanceof Approved approved) {
            Token.knockAt(execution, knocker.again(approved.embargo()));
        }
        Token.outcome(execution, isPublic ? Outcome.DONE : Outcome.TOO_EARLY);
    }
}
