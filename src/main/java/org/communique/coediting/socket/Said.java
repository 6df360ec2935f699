package org.communique.coediting.socket;

import org.communique.coediting.Batch;
import org.communique.coediting.Held;
import org.jspecify.annotations.Nullable;

/** What an editor said. */
sealed interface Said {

    /** @param person for whom the text was opened, as the editor says; null when it does not */
    record Join(
            String client,
            @Nullable String person,
            @Nullable Held held) implements Said {}

    record Steps(Batch batch, int count) implements Said {}

    record Here(
            int version, @Nullable Integer anchor, @Nullable Integer head) implements Said {}

    /** Whoever reads and hears nothing for long asks whether the line is still there. */
    record Alive() implements Said {}

    /** @param batch the batch that is refused, null when not even that can be read */
    record Refused(@Nullable String batch, String code) implements Said {}
}
