package org.communique.review;

import java.util.List;
import org.communique.review.table.TableWords;
import org.communique.rights.Refused;

/**
 * What was understood of a table that an organization has filled in, row by row, before anything is said.
 *
 * @param revision the circulated text to which the paragraphs belong
 * @param words in which it is written
 * @param rows those that say something, in their order
 * @param notRead the headings of columns that mean nothing here
 */
public record Understood(int revision, TableWords words, List<Row> rows, List<String> notRead) {

    /** One row of the table. */
    public sealed interface Row {

        /** Where it stands in the file, counted from 1. */
        int number();
    }

    /**
     * A row that can become a comment.
     *
     * @param place the number of the paragraph or the words of the heading, empty for the whole text
     * @param remark the comment
     */
    public record Taken(int number, String place, Remark remark) implements Row {}

    /**
     * A row that is left out: it was not understood, or is here already.
     *
     * @param words what it says, fit to be shown
     */
    public record LeftOut(int number, String words, Refused why) implements Row {}

    public Understood {
        rows = List.copyOf(rows);
        notRead = List.copyOf(notRead);
    }

    /** The rows that can become comments. */
    public List<Taken> taken() {
        return rows.stream()
                .filter(Taken.class::isInstance)
                .map(Taken.class::cast)
                .toList();
    }
}
