package org.communique.coediting;

/**
 * Steps that an editor sends together.
 *
 * @param id by which it is known again when it is sent twice
 * @param base the version on which they were made
 * @param steps a JSON array of them
 */
public record Batch(String id, int base, String steps) {}
