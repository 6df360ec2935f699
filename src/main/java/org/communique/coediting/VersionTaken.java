package org.communique.coediting;

/** A step with this version is stored already: what was held in memory is older than the table. */
class VersionTaken extends RuntimeException {

    VersionTaken(TextId id, Throwable cause) {
        super("Text " + id.value() + " has moved on", cause);
    }
}
