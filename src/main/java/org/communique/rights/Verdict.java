package org.communique.rights;

/** What the policy answers to the question whether somebody may do something. */
public sealed interface Verdict {

    /** It may be done. */
    record Allowed() implements Verdict {}

    /** It may not be done, and the person is told why. */
    record Denied(Reason reason) implements Verdict {}

    /** The thing itself is not for this person to know of: answered like a thing that never was. */
    record Hidden() implements Verdict {}

    /** Why something is refused; each has a sentence in the message files. */
    enum Reason {
        NOT_YOUR_ROLE,
        NOT_AT_THIS_STAGE,
        ONLY_THE_HEAD_OF_DELEGATION,
        FOUR_EYES
    }

    Verdict ALLOWED = new Allowed();
    Verdict HIDDEN = new Hidden();

    default boolean allows() {
        return this instanceof Allowed;
    }
}
