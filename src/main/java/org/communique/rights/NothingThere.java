package org.communique.rights;

/** There is no such thing, or none that this person may know of: the two are answered alike. */
public class NothingThere extends Refused {

    public NothingThere() {
        super("nothing-there");
    }
}
