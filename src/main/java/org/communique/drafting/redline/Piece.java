package org.communique.drafting.redline;

import java.util.List;
import org.communique.drafting.text.Inline;

/** Some words of a block in a redline, with their marks and footnotes. */
public sealed interface Piece {

    List<Inline> content();

    /** Words that stayed, with the marks that they have now. */
    record Same(List<Inline> content) implements Piece {}

    /** Words that are new. */
    record Inserted(List<Inline> content) implements Piece {}

    /** Words that are gone. */
    record Deleted(List<Inline> content) implements Piece {}
}
