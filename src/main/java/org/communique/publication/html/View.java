package org.communique.publication.html;

/** How a redline is read: with its marks, as if all was accepted, or as it was before. */
public enum View {
    MARKUP,
    CLEAN,
    ORIGINAL
}
