package org.communique.workflow;

/** How a step ended, as far as the models branch on it. */
enum Outcome {
    ANOTHER_ROUND,
    SUBMITTED,
    APPROVED,
    RETURNED,
    TOO_EARLY,
    DONE
}
