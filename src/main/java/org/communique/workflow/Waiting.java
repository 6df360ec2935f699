package org.communique.workflow;

import java.time.Instant;
import org.communique.drafting.Overview;
import org.communique.people.OrganizationId;
import org.communique.review.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody is waited for.
 *
 * @param organization whose answer is awaited, null for every step but answering a round
 * @param deadline until when, where there is one
 * @param answered whether that organization has answered; it may change its position until the close
 * @param since when the step began to wait
 */
public record Waiting(
        Step step,
        Overview communique,
        @Nullable OrganizationId organization,
        @Nullable Deadline deadline,
        boolean answered,
        Instant since) {}
