package org.communique.review.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.communique.drafting.importing.Encoding;
import org.communique.rights.Refused;

/** Reads a table that was filled in with an office program, from xlsx, docx or csv. What it is, its first bytes tell. */
public final class TableReader {

    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private TableReader() {}

    /**
     * Reads the rows that say something, in whatever order the columns stand. Formulas are not reckoned: what the program
     * showed in their cells counts.
     *
     * @throws Refused when it is too big, protected, broken or no table of comments
     */
    public static ReadTable read(byte[] file) {
        if (file.length == 0) {
            throw new Refused("table.empty");
        }
        if (file.length > MOST_BYTES) {
            throw new Refused("table.too-big");
        }
        String start = new String(file, 0, Math.min(8, file.length), ISO_8859_1);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new Refused("table.old-or-protected");
        }
        if (start.startsWith("%PDF") || start.startsWith("{\\rtf")) {
            throw new Refused("table.pdf");
        }
        return start.startsWith("PK") ? office(OfficeFile.of(file)) : separated(Encoding.decode(file));
    }

    private static ReadTable office(OfficeFile file) {
        if (file.has(SpreadsheetTables.WORKBOOK)) {
            return new SpreadsheetTables(file).first().table();
        }
        if (file.has(DocumentTables.DOCUMENT)) {
            return new DocumentTables(file).first().table();
        }
        throw new Refused("table.no-office-file");
    }

    /** Where a comma stands in numbers, office programs put semicolons between cells; as Unicode text they put tabs. */
    private static ReadTable separated(String text) {
        for (char separator : SEPARATORS) {
            Rows rows = new Rows();
            SeparatedValues values = new SeparatedValues(text, separator);
            values.into(rows);
            if (rows.haveAHeading()) {
                values.refuseAnOpenQuote();
                return rows.table();
            }
        }
        return new Rows().table();
    }
}
