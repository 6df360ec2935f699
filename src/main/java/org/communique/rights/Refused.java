package org.communique.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act that cannot be done, with its sentence in the message files ({@code refused.<code>}); nothing has changed.
 * The base of every refusal that a person may cause.
 */
public class Refused extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;
    private transient @Nullable First first;

    /**
     * What was done first, so that this act came too late.
     *
     * @param deed what it was
     * @param who the name of whoever did it, null when it was a deadline or an embargo
     */
    public record First(String deed, @Nullable String who, Instant at) {}

    public Refused(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence, below {@code refused.} in the message files. */
    public String code() {
        return code;
    }

    /** What was done first, where it is known and the person may know it; it has its sentence below {@code first.}. */
    public Optional<First> first() {
        return Optional.ofNullable(first);
    }

    public void cameAfter(First deed) {
        first = deed;
    }

    /** What the sentence's places are filled with. */
    public List<Object> arguments() {
        return arguments;
    }
}
