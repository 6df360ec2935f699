package org.communique.rights;

/** Where an edition stands on its way from the first word to the public. */
public enum Stage {
    DRAFTING,
    IN_REVIEW,
    CONSOLIDATION,
    AWAITING_APPROVAL,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN,
    ABANDONED;

    /** Whether the public knows of an edition at this stage: its text, or the notice of its withdrawal. */
    public boolean isPublic() {
        return this == PUBLISHED || this == SUPERSEDED || this == WITHDRAWN;
    }

    /** Whether nothing more can happen to the text at this stage. */
    public boolean isOver() {
        return isPublic() || this == ABANDONED;
    }
}
