package org.communique.coediting;

/**
 * Steps that an editor sends together.
 *
 * @param id by which it is known again when it is sent twice
 * @param base the version that they go on
 * @param carried whether the editor had carried them there over what others wrote meanwhile
 * @param steps a JSON array of them
 */
public record Batch(String id, int base, boolean carried, String steps) {}
