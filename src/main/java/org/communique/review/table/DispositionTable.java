package org.communique.review.table;

import java.util.List;

/**
 * What was said in a round and what became of it: the eight columns of the usual commenting form (ISO/CEN), in the order of
 * the text.
 */
public record DispositionTable(List<Row> rows) {

    /**
     * One comment or proposal, in the words in which it is printed; what there is not is empty.
     *
     * @param organization for which it was said
     * @param paragraph the number of the paragraph in the circulated text, or the words of a heading
     * @param kind ge, te or ed
     * @param comment what was said, when no wording was proposed
     * @param proposed the wording that was proposed
     * @param reason why it was proposed
     * @param disposition what became of it, and why
     * @param result the wording that came into the text
     */
    public record Row(
            String organization,
            String paragraph,
            String kind,
            String comment,
            String proposed,
            String reason,
            String disposition,
            String result) {

        /** Its cells from left to right. */
        public List<String> cells() {
            return List.of(organization, paragraph, kind, comment, proposed, reason, disposition, result);
        }
    }

    public DispositionTable {
        rows = List.copyOf(rows);
    }
}
