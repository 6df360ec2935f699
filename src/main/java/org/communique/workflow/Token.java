package org.communique.workflow;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.communique.drafting.EditionId;
import org.communique.review.RoundId;

/** Reads and writes what a token of the process carries: ids, dates and outcomes, never text. */
final class Token {

    static final String ROUND = "roundId";
    static final String KNOCK_AT = "knockAt";
    static final String REMIND_AT = "remindAt";
    static final String OUTCOME = "outcome";
    static final String ORGANIZATION = "organization";

    private Token() {}

    static EditionId edition(DelegateExecution execution) {
        return new EditionId(UUID.fromString(execution.getProcessBusinessKey()));
    }

    static RoundId round(DelegateExecution execution) {
        return round((String) execution.getVariable(ROUND));
    }

    static RoundId round(String carried) {
        return new RoundId(UUID.fromString(carried));
    }

    static void outcome(DelegateExecution execution, Outcome outcome) {
        execution.setVariable(OUTCOME, outcome.name());
    }

    static void remindAt(DelegateExecution execution, Date at) {
        execution.setVariableLocal(REMIND_AT, at);
    }

    static void knockAt(DelegateExecution execution, Date at) {
        execution.setVariable(KNOCK_AT, at);
    }
}
