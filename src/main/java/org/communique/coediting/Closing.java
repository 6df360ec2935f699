package org.communique.coediting;

/** Why an editor's connection is closed; the codes are those of {@code docs/coediting-protocol.md}. */
public enum Closing {
    GOING_DOWN(1001),
    TOO_LARGE(1009),
    NOT_OUR_PROTOCOL(4000),
    SIGNED_OUT(4001),
    NOT_ALLOWED(4003),
    TOO_MUCH(4008),
    FROZEN(4009),
    OPENED_ANEW(4010),
    OPENED_TWICE(4011);

    private final int code;

    Closing(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
