package org.communique.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks: the person who acts, and for whom when standing in for somebody.
 *
 * @param onBehalfOf the person stood in for, null when one speaks for oneself
 */
public record Voice(PersonId person, @Nullable PersonId onBehalfOf) {

    public static Voice of(PersonId person) {
        return new Voice(person, null);
    }

    public @Nullable UUID onBehalfOfValue() {
        return onBehalfOf == null ? null : onBehalfOf.value();
    }
}
