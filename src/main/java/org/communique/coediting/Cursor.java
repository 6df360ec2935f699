package org.communique.coediting;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a text.
 *
 * @param version of the text in which the positions count
 * @param anchor where the selection began, null when there is no cursor in the text
 * @param head where it ends
 */
public record Cursor(
        int version, @Nullable Integer anchor, @Nullable Integer head) {}
