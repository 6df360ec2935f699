package org.communique.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.communique.review.Following;
import org.communique.review.Reviewing;
import org.communique.review.RoundId;
import org.springframework.stereotype.Component;

/** Closes the round when its deadline has passed; knocked too early, it sets the alarm again. */
@Component
class CloseRound implements JavaDelegate {

    private final Reviewing reviewing;
    private final Following following;
    private final Knocker knocker;

    CloseRound(Reviewing reviewing, Following following, Knocker knocker) {
        this.reviewing = reviewing;
        this.following = following;
        this.knocker = knocker;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundId round = Token.round(execution);
        boolean closed = reviewing.closeAtDeadline(round);
        if (!closed) {
            Token.knockAt(
                    execution, knocker.again(following.round(round).deadline().instant()));
        }
        Token.outcome(execution, closed ? Outcome.DONE : Outcome.TOO_EARLY);
    }
}
