package org.communique.record;

import java.util.function.Supplier;

/**
 * Something is only tried, in a transaction that will be taken back: what it writes into the record then gets no number there,
 * so that the one writer of the record is not held up by what never happens.
 */
public final class Trial {

    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    private Trial() {}

    /** @param act done in a transaction of the caller that does not commit */
    public static <T> T of(Supplier<T> act) {
        return ScopedValue.where(UNDER_WAY, true).call(act::get);
    }

    /** Whether what is done on this thread is only tried. */
    public static boolean isUnderWay() {
        return UNDER_WAY.isBound();
    }
}
