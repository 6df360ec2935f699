package org.communique.notice;

/** What people are told of; each has its sentence in the message files. */
public enum Told {
    INVITED_TO_REVIEW,
    DEADLINE_MOVED,
    TAKEN_OFF_THE_ROUND,
    MENTIONED,
    REPLIED,
    DISPOSED,
    ALL_HAVE_ANSWERED,
    ROUND_CLOSED,
    SUBMITTED_FOR_APPROVAL,
    RETURNED,
    APPROVED,
    PUBLISHED,
    ABANDONED
}
