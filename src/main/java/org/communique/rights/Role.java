package org.communique.rights;

/** What a person is in one communiqué; never global. */
public enum Role {
    /** Drafts, circulates and consolidates. */
    SECRETARIAT,
    /** Reads, comments and proposes for an organization; its head of delegation also states the position. */
    PARTICIPANT,
    /** Approves one text or returns it: the Director. */
    APPROVER,
    /** Reads from circulation on. */
    OBSERVER
}
