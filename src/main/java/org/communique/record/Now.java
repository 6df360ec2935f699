package org.communique.record;

import java.time.Instant;

/**
 * The clock that decides: the database's. Deadlines, embargoes and the record use it; the clock of the machine only
 * wakes the process up.
 */
public interface Now {

    /** This instant by the database's clock, also inside a longer transaction. */
    Instant instant();

    /** The same to within some milliseconds, without asking every time: for what is shown and decides nothing. */
    default Instant roughly() {
        return instant();
    }
}
