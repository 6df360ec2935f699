package org.communique.review.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.communique.review.table.DispositionTable.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What stands in the table stands in each of its files, and nothing in them is a formula. */
class TableFileTest {

    private static final List<String> COLUMNS = List.of(
            "Organization",
            "Paragraph",
            "Kind",
            "Comment",
            "Proposed change",
            "Reason",
            "Disposition",
            "Resulting text");
    private static final TableWords WORDS = new TableWords(
            "On rivers: comments in round 1",
            "Round 1",
            COLUMNS,
            "whole text",
            "New paragraph:",
            "Delete the paragraph");
    private static final Row PLAIN = new Row(
            "Norland Telecom",
            "12",
            "te",
            "",
            "They spoke of \"rivers\", and\nlakes.",
            "水, and <b>more</b> & more",
            "accepted: yes",
            "They spoke of rivers and lakes.");
    private static final Row HOSTILE = new Row(
            "=1+1", "+1", "-1", "@SUM(A1)", "\tTab", "=HYPERLINK(\"http://evil.example\")", "=cmd|' /C calc'!A0", "=");

    private static byte[] written(TableFile file, Row... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(WORDS, new DispositionTable(List.of(rows)), out);
        return out.toByteArray();
    }

    @Test
    void theCsvIsReadAgainAsItWas() throws IOException {
        String csv = new String(written(TableFile.CSV, PLAIN), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"Organization\",\"Paragraph\"").endsWith("\r\n");
        assertThat(csv).contains("\"They spoke of \"\"rivers\"\", and\nlakes.\"", "\"水, and <b>more</b> & more\"");
    }

    @Test
    void noCellOfTheCsvIsAFormula() throws IOException {
        String csv = new String(written(TableFile.CSV, HOSTILE), StandardCharsets.UTF_8);
        String row = csv.split("\r\n")[1];
        assertThat(row)
                .startsWith("\"'=1+1\",\"'+1\",\"'-1\",\"'@SUM(A1)\",\"'\tTab\",\"'=HYPERLINK(")
                .doesNotContain("\"=");
    }

    @Test
    void theSpreadsheetHoldsWordsOnly() throws Exception {
        byte[] xlsx = written(TableFile.XLSX, PLAIN, HOSTILE);
        String sheet = part(xlsx, "xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>").doesNotContain("<f ");
        List<String> cells = texts(sheet);
        assertThat(cells.subList(0, 8)).isEqualTo(COLUMNS);
        assertThat(cells.subList(8, 16)).isEqualTo(PLAIN.cells());
        assertThat(cells.subList(16, 24)).allSatisfy(cell -> assertThat(cell).startsWith("'"));
    }

    /** The words of all cells, from left to right and down; empty ones too. */
    private static List<String> texts(String sheet) throws Exception {
        NodeList cells = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(sheet)))
                .getElementsByTagName("c");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.getLength(); i++) {
            texts.add(cells.item(i).getTextContent());
        }
        return texts;
    }

    private static String part(byte[] zip, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("table", ".xlsx"), zip);
        try (ZipFile parts = new ZipFile(file.toFile())) {
            return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aCellTakesNoMoreThanASpreadsheetHolds() throws Exception {
        Row endless = new Row("N", "1", "ge", "x".repeat(40_000), "", "", "", "");
        List<String> cells = texts(part(written(TableFile.XLSX, endless), "xl/worksheets/sheet1.xml"));
        assertThat(cells.get(11)).hasSize(32_767).endsWith("…");
    }

    @Test
    void theDocumentHasATableWithAHeaderThatRepeats() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(TableFile.DOCX, PLAIN)))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo(WORDS.title());
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .isEqualTo(COLUMNS);
            assertThat(table.getRow(1).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .isEqualTo(PLAIN.cells());
        }
    }

    @Test
    void aTableWithoutRowsIsATable() throws IOException {
        for (TableFile file : TableFile.values()) {
            assertThat(written(file)).as(file.name()).isNotEmpty();
        }
    }
}
