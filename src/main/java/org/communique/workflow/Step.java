package org.communique.workflow;

import java.util.Arrays;
import java.util.Optional;
import org.communique.rights.Role;

/** A step that waits for people; each is a user task of the models. */
public enum Step {
    WRITE_DRAFT("writeDraft", Role.SECRETARIAT),
    RESPOND_TO_REVIEW("respondToReview", Role.PARTICIPANT),
    CONSOLIDATE("consolidate", Role.SECRETARIAT),
    APPROVE_TEXT("approveText", Role.APPROVER);

    private final String id;
    private final Role role;

    Step(String id, Role role) {
        this.id = id;
        this.role = role;
    }

    /** The user task's id in the models. */
    public String id() {
        return id;
    }

    /** Whom the step waits for. */
    public Role role() {
        return role;
    }

    static Optional<Step> of(String id) {
        return Arrays.stream(values()).filter(step -> step.id.equals(id)).findFirst();
    }
}
