package org.communique.coediting;

/**
 * What an editor holds that comes back to a text.
 *
 * @param version of the text
 * @param season in which it was opened: how often the text had been frozen
 */
public record Held(int version, int season) {}
