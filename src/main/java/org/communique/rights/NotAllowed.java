package org.communique.rights;

import java.util.Locale;
import org.communique.rights.Verdict.Reason;

/** The policy said no; the person may know of the thing and is told why. */
public class NotAllowed extends Refused {

    public NotAllowed(Reason reason) {
        super("rights." + reason.name().toLowerCase(Locale.ROOT));
    }
}
