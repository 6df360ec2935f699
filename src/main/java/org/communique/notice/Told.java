package org.communique.notice;

/** What people are told of; each has its sentence in the message files, for the desk and for a mail. */
public enum Told {
    INVITED_TO_REVIEW(true),
    REMINDED(true),
    DEADLINE_MOVED(true),
    TAKEN_OFF_THE_ROUND(true),
    STANDS_IN(true),
    STANDS_IN_NO_MORE(true),
    POSITION_PROPOSED(true),
    MENTIONED(false),
    REPLIED(false),
    DISPOSED(false),
    DISPOSED_TOGETHER(false),
    ALL_HAVE_ANSWERED(false),
    ROUND_CLOSED(false),
    SUBMITTED_FOR_APPROVAL(true),
    RETURNED(true),
    APPROVED(false),
    PUBLISHED(false),
    ABANDONED(true);

    private final boolean asks;

    Told(boolean asks) {
        this.asks = asks;
    }

    /** Whether there is nothing left to look at for most who are told: the sentence itself says of what it speaks. */
    public boolean isFarewell() {
        return this == ABANDONED || this == TAKEN_OFF_THE_ROUND;
    }

    /** Whether nobody outside a delegation may know that its member is told of it. */
    public boolean isWithinADelegation() {
        return this == POSITION_PROPOSED;
    }

    /** Whether something is asked of who is told, or no longer asked: that waits for no digest. */
    public boolean asks() {
        return asks;
    }
}
