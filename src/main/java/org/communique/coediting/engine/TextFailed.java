package org.communique.coediting.engine;

/** The engine could not do what it was asked with a text; what it holds of others is as it was. */
public class TextFailed extends RuntimeException {

    public TextFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
