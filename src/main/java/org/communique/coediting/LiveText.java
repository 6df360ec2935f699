package org.communique.coediting;

/**
 * A text at one moment of its life.
 *
 * @param version how many steps led to it
 * @param doc the document as JSON
 * @param authors who wrote each block last, as JSON: block id to person and milliseconds since 1970
 */
public record LiveText(TextId id, int version, String doc, String authors) {}
