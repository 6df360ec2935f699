package org.communique.review.table;

import java.util.List;

/**
 * A table as it stands in a file that somebody has filled in.
 *
 * @param rows those that say something
 * @param notRead the headings of columns that mean nothing here
 */
public record ReadTable(List<Line> rows, List<String> notRead) {

    /**
     * One row of it.
     *
     * @param number where it stands in the file, as office programs count: the heading of the table is a row, too
     * @param cells its words; line breaks are line feeds
     */
    public record Line(int number, DispositionTable.Row cells) {}

    public ReadTable {
        rows = List.copyOf(rows);
        notRead = List.copyOf(notRead);
    }
}
