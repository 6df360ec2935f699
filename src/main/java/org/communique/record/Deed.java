package org.communique.record;

/** What can be done and is written down; each has its sentence in the message files. */
public enum Deed {
    COMMUNIQUE_STARTED,
    FRAME_CHANGED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    TEXT_IMPORTED,
    TEXT_WRITTEN,
    TEXT_RESTORED,
    CIRCULATED,
    ORGANIZATION_ADDED,
    ORGANIZATION_REMOVED,
    DEADLINE_MOVED,
    REMINDED,
    STAND_IN_NAMED,
    STAND_IN_ENDED,
    MARKED_CONFIDENTIAL,
    MARKED_NOT_CONFIDENTIAL,
    POSITION_STATED,
    POSITION_PROPOSED,
    COMMENTED,
    COMMENTS_IMPORTED,
    PROPOSED,
    SUPPORTED,
    REPLIED,
    COMMENT_REWORDED,
    COMMENT_WITHDRAWN,
    DRAFTERS_NOTE_WRITTEN,
    DISPOSED,
    DISPOSITION_ANSWERED,
    ROUND_CLOSED_AT_DEADLINE,
    ROUND_CLOSED_EARLY,
    SUBMITTED_FOR_APPROVAL,
    RETURNED,
    APPROVED,
    EMBARGO_CHANGED,
    PUBLISHED,
    ABANDONED,
    PERSON_ADDED,
    PERSON_CHANGED,
    ORGANIZATION_CREATED,
    ORGANIZATION_CHANGED,
    PASSWORD_SET;

    /** Whether an edition is at another stage after this. */
    public boolean movesTheStage() {
        return switch (this) {
            case CIRCULATED,
                    ROUND_CLOSED_AT_DEADLINE,
                    ROUND_CLOSED_EARLY,
                    SUBMITTED_FOR_APPROVAL,
                    RETURNED,
                    APPROVED,
                    PUBLISHED,
                    ABANDONED -> true;
            default -> false;
        };
    }
}
