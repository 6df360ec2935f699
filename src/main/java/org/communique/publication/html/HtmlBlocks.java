package org.communique.publication.html;

import java.util.List;

/**
 * A text in pieces of HTML, so that a desk can lay it out row by row.
 *
 * @param blocks one piece for each block, a list item in a list of its own
 * @param notes the section with the notes; empty when there are none
 */
public record HtmlBlocks(List<String> blocks, String notes) {

    public HtmlBlocks {
        blocks = List.copyOf(blocks);
    }

    /** All pieces in order, one on each line. */
    public String joined() {
        return (String.join("\n", blocks) + "\n" + notes).strip();
    }
}
