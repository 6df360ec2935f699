package org.communique.coediting.engine;

/** The engine could not do what it was asked; what it holds can no longer be trusted. */
public class EngineFailed extends RuntimeException {

    public EngineFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
