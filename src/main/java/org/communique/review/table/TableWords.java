package org.communique.review.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands around the rows of a table and for things in them, in the reader's language.
 *
 * @param title what the table is of
 * @param sheet the name of its sheet, at most 31 characters
 * @param columns the eight names of the columns
 * @param whole stands in the place of a paragraph when the whole text is meant
 * @param inserted stands before wording that is a new paragraph
 * @param deleted stands in the place of wording when the paragraph is to go
 */
public record TableWords(
        String title, String sheet, List<String> columns, String whole, String inserted, String deleted) {

    private static final int PROPOSED = 4;
    private static final int REASON = 5;

    public TableWords {
        columns = List.copyOf(columns);
    }

    /** What a comment says that came from these three cells: what is not merely a comment stands under its name. */
    public String said(String comment, String proposed, String reason) {
        return Stream.of(comment.strip(), named(PROPOSED, proposed), named(REASON, reason))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String named(int column, String words) {
        return words.isBlank() ? "" : columns.get(column) + ": " + words.strip();
    }
}
