package org.communique.publication.html;

/**
 * The words around a text, in the reader's language.
 *
 * @param notes the heading of the notes at the end
 * @param back what the link from a note back to its place is called
 * @param participants the line before the list of participants
 */
public record TextWords(String notes, String back, String participants) {}
