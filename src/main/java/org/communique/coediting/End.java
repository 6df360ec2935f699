package org.communique.coediting;

import java.time.Instant;

/**
 * Where the life of a text ends for now.
 *
 * @param version how many steps it has
 * @param at when the last of them was taken
 */
public record End(TextId text, int version, Instant at) {}
