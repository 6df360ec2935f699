package org.communique.coediting;

import org.jspecify.annotations.Nullable;

/** What a worker is asked to do with a text. */
sealed interface Job {

    TextId text();

    /** How many characters of steps wait with it. */
    default int characters() {
        return 0;
    }

    /**
     * An editor sits down, or comes back.
     *
     * @param since the version that it holds, null when it needs the text
     * @param season of the text now
     */
    record Join(
            TextId text, Seat seat, String client, @Nullable Integer since, int season) implements Job {}

    /** An editor sends steps. */
    record Write(TextId text, Sent sent) implements Job {

        @Override
        public int characters() {
            return sent.characters();
        }
    }

    /** An editor says where its cursor is. */
    record Point(TextId text, Seat seat, String client, Cursor cursor) implements Job {}

    /** Who came or went, and the cursors that moved, are shown to all. */
    record ShowOthers(TextId text) implements Job {}

    /** An editor has gone. */
    record Leave(TextId text, Seat seat, String client) implements Job {}

    /** Steps were stored that did not come through this worker. */
    record CatchUp(TextId text) implements Job {}
}
