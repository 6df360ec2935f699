package org.communique.coediting;

import org.communique.rights.Refused;

/** A save was based on a version that is no longer the newest: nothing was overwritten, both texts are kept. */
public class StaleText extends Refused {

    private final transient LiveText current;

    public StaleText(LiveText current) {
        super("text.stale");
        this.current = current;
    }

    /** The text as it stands. */
    public LiveText current() {
        return current;
    }
}
