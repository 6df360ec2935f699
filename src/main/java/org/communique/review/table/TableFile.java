package org.communique.review.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The files in which the table of dispositions is handed out. */
public enum TableFile {

    /** For spreadsheets. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(TableWords words, DispositionTable table, OutputStream out) throws IOException {
            try (Workbook book = new Workbook(out, "Communique", "1.0")) {
                Worksheet sheet = book.newWorksheet(words.sheet());
                header(words, sheet);
                for (int row = 0; row < table.rows().size(); row++) {
                    List<String> cells = table.rows().get(row).cells();
                    for (int column = 0; column < cells.size(); column++) {
                        sheet.inlineString(row + 1, column, Cells.forSpreadsheet(cells.get(column)));
                        sheet.style(row + 1, column)
                                .wrapText(true)
                                .verticalAlignment("top")
                                .set();
                    }
                }
                sheet.freezePane(0, 1);
            }
        }

        private void header(TableWords words, Worksheet sheet) {
            for (int column = 0; column < words.columns().size(); column++) {
                sheet.inlineString(0, column, words.columns().get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, column < 3 ? 14 : 40);
            }
        }
    },

    /** For everything else: RFC 4180 in UTF-8, with a byte order mark so that spreadsheets know. */
    CSV("text/csv") {
        @Override
        public void write(TableWords words, DispositionTable table, OutputStream out) throws IOException {
            Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            csv.write('\uFEFF');
            csv.write(line(words.columns()));
            for (DispositionTable.Row row : table.rows()) {
                csv.write(line(row.cells()));
            }
            csv.flush();
        }

        private static String line(List<String> cells) {
            return cells.stream()
                    .map(cell -> "\"" + Cells.safe(cell).replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(",", "", "\r\n"));
        }
    },

    /** For word processors, on pages that lie across. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public void write(TableWords words, DispositionTable table, OutputStream out) throws IOException {
            try (XWPFDocument document = new XWPFDocument()) {
                liesAcross(document);
                document.createParagraph().createRun().setText(words.title());
                XWPFTable printed = document.createTable(
                        table.rows().size() + 1, words.columns().size());
                printed.setWidth("100%");
                fill(printed.getRow(0), words.columns());
                printed.getRow(0).setRepeatHeader(true);
                for (int row = 0; row < table.rows().size(); row++) {
                    fill(printed.getRow(row + 1), table.rows().get(row).cells());
                }
                document.write(out);
            }
        }

        private static void fill(XWPFTableRow row, List<String> cells) {
            for (int column = 0; column < cells.size(); column++) {
                write(
                        cells.get(column),
                        row.getCell(column).getParagraphArray(0).createRun());
            }
        }

        /** Word processors take line breaks and tabulators in words for blanks: they have elements for them. */
        private static void write(String words, XWPFRun run) {
            for (String part : BREAKS.splitWithDelimiters(words, 0)) {
                switch (part) {
                    case "\n" -> run.addBreak();
                    case "\t" -> run.addTab();
                    default -> run.setText(part, run.getCTR().sizeOfTArray());
                }
            }
        }

        private static void liesAcross(XWPFDocument document) {
            CTPageSz page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setOrient(STPageOrientation.LANDSCAPE);
            page.setW(A4_LONG);
            page.setH(A4_SHORT);
        }
    };

    private static final Pattern BREAKS = Pattern.compile("[\n\t]");

    /** In twentieths of a point. */
    private static final int A4_LONG = 16_838;

    private static final int A4_SHORT = 11_906;

    private final String contentType;

    TableFile(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** What its name ends in. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Writes the table; the stream stays open. */
    public abstract void write(TableWords words, DispositionTable table, OutputStream out) throws IOException;
}
