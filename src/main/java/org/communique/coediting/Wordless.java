package org.communique.coediting;

import org.jspecify.annotations.Nullable;

/** A fault as it may stand in a log: what kind and where, without its message, which may hold words of a text. */
final class Wordless extends RuntimeException {

    private Wordless(Throwable fault, @Nullable Throwable cause) {
        super(fault.getClass().getName(), cause, false, true);
        setStackTrace(fault.getStackTrace());
    }

    static Wordless of(Throwable fault) {
        Throwable cause = fault.getCause();
        return new Wordless(fault, cause == null ? null : of(cause));
    }
}
