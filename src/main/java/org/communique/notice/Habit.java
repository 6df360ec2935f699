package org.communique.notice;

/** How somebody likes to get mails. What is asked of a person always comes at once. */
public enum Habit {
    /** A mail for everything. */
    AT_ONCE,
    /** What only tells comes once a day, together. */
    DAILY,
    /** What only tells stays on the desk. */
    WHAT_IS_ASKED
}
