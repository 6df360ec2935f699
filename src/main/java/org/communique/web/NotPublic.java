package org.communique.web;

/** There is nothing public at this address; whether there never was or is not yet, the answer is the same. */
public class NotPublic extends RuntimeException {

    public NotPublic() {
        super("nothing public at this address", null, false, false);
    }
}
