package org.communique.review.table;

import java.util.List;

/**
 * What stands around the rows of a table, in the reader's language.
 *
 * @param title what the table is of
 * @param sheet the name of its sheet, at most 31 characters
 * @param columns the eight names of the columns
 */
public record TableWords(String title, String sheet, List<String> columns) {}
