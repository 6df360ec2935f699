package org.communique.coediting;

/**
 * A text at one version, from which later ones are replayed.
 *
 * @param doc the document as JSON
 * @param authors who wrote each block last, as JSON: block id to person and milliseconds
 */
record Snapshot(int version, String doc, String authors) {}
