package org.communique.rights;

/** Everything that a person may ask to do; the tables of the permission matrix have a row for each. */
public enum Action {
    SEE_THAT_IT_EXISTS,
    READ_CIRCULATED_TEXT,
    READ_WORKING_TEXT,
    WRITE_TEXT,
    IMPORT_TEXT,
    READ_EARLIER_REVISIONS,
    COMMENT,
    SEE_COMMENTS,
    STATE_POSITION,
    SEE_WHO_ANSWERED,
    SEE_POSITIONS,
    DISPOSE,
    CIRCULATE,
    SUBMIT_FOR_APPROVAL,
    MOVE_DEADLINE,
    CLOSE_EARLY,
    CHANGE_WHO_IS_ASKED,
    APPROVE,
    RETURN,
    SET_EMBARGO,
    PUBLISH_NOW,
    ABANDON,
    CHANGE_FRAME,
    CHANGE_ROLES,
    READ_HISTORY,
    START_COMMUNIQUE,
    MANAGE_PEOPLE
}
