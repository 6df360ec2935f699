package org.communique.rights;

import java.util.List;

/**
 * An act that cannot be done, with its sentence in the message files ({@code refused.<code>}); nothing has changed.
 * The base of every refusal that a person may cause.
 */
public class Refused extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    public Refused(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence, below {@code refused.} in the message files. */
    public String code() {
        return code;
    }

    /** What the sentence's places are filled with. */
    public List<Object> arguments() {
        return arguments;
    }
}
