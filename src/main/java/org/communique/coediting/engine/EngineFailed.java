package org.communique.coediting.engine;

import org.jspecify.annotations.Nullable;

/** The engine could not do what it was asked; nothing that it holds can be trusted any longer. */
public class EngineFailed extends RuntimeException {

    public EngineFailed(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
