package org.communique.review.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.communique.review.table.ReadTable.Line;
import org.communique.rights.Refused;

/** Takes the rows of a file one by one: first the one that names the columns, then those that say something. */
final class Rows {

    /** More than anybody reads through before confirming them. */
    static final int MOST = 500;

    /** Far more columns than the table has: a stray cell at the end of a sheet is not looked at. */
    static final int MOST_COLUMNS = 100;

    /** A row names the columns when it names so many of them. */
    private static final int A_HEADING = 2;

    /** So many rows may stand above it: a title, a letter. */
    private static final int MOST_ABOVE = 100;

    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<Line> lines = new ArrayList<>();
    private final List<String> notRead = new ArrayList<>();
    private int above;

    /** Whether the row that names the columns was found. */
    boolean haveAHeading() {
        return !columns.isEmpty();
    }

    /**
     * The next row.
     *
     * @throws Refused when a column stands twice or a needed one is missing, and for more rows than are taken
     */
    void add(int number, List<String> cells) {
        if (!haveAHeading()) {
            if (above++ < MOST_ABOVE && isAHeading(cells)) {
                heading(cells);
            }
            return;
        }
        DispositionTable.Row row = row(cells);
        boolean says = !(row.comment() + row.proposed() + row.reason()).isBlank();
        if (!says) {
            return;
        }
        if (lines.size() == MOST) {
            throw new Refused("table.too-many-rows", MOST);
        }
        lines.add(new Line(number, row));
    }

    private static boolean isAHeading(List<String> cells) {
        return cells.stream().flatMap(cell -> Column.called(cell).stream()).count() >= A_HEADING;
    }

    private void heading(List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            int place = at;
            String heading = cells.get(at).strip();
            Column.called(heading).ifPresentOrElse(column -> name(column, heading, place), () -> {
                if (!heading.isEmpty()) {
                    notRead.add(heading);
                }
            });
        }
        if (!columns.containsKey(Column.PARAGRAPH)) {
            throw new Refused("table.no-paragraph-column");
        }
        if (!columns.containsKey(Column.COMMENT) && !columns.containsKey(Column.PROPOSED)) {
            throw new Refused("table.no-comment-column");
        }
    }

    private void name(Column column, String heading, int place) {
        if (columns.put(column, place) != null) {
            throw new Refused("table.column-twice", heading);
        }
    }

    private DispositionTable.Row row(List<String> cells) {
        return new DispositionTable.Row(
                cell(cells, Column.ORGANIZATION),
                cell(cells, Column.PARAGRAPH),
                cell(cells, Column.KIND),
                cell(cells, Column.COMMENT),
                cell(cells, Column.PROPOSED),
                cell(cells, Column.REASON),
                cell(cells, Column.DISPOSITION),
                cell(cells, Column.RESULT));
    }

    private String cell(List<String> cells, Column column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size()
                ? ""
                : cells.get(at).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** @throws Refused when nothing names the columns */
    ReadTable table() {
        if (!haveAHeading()) {
            throw new Refused("table.no-heading");
        }
        return new ReadTable(lines, notRead);
    }
}
