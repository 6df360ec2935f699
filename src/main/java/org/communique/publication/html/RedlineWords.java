package org.communique.publication.html;

/**
 * What is said, in the reader's language, to those who do not see colours and lines.
 *
 * @param inserted before words that are new
 * @param deleted before words that are gone
 * @param movedAway before a block at its old place
 * @param movedHere before a block at its new place
 * @param restyled before a block of which only the form changed
 */
public record RedlineWords(String inserted, String deleted, String movedAway, String movedHere, String restyled) {}
