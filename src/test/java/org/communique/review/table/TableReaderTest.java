package org.communique.review.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.communique.review.table.DispositionTable.Row;
import org.communique.review.table.ReadTable.Line;
import org.communique.rights.Refused;
import org.junit.jupiter.api.Test;

/** Tables that come from office programs: every one is read or refused with a sentence, however it was made. */
class TableReaderTest {

    private static final List<String> COLUMNS = List.of(
            "Organization",
            "Paragraph",
            "Kind",
            "Comment",
            "Proposed change",
            "Reason",
            "Disposition",
            "Resulting text");
    private static final TableWords WORDS =
            new TableWords("On rivers", "Round 1", COLUMNS, "whole text", "New paragraph:", "Delete the paragraph");
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);

    private static Row row(String paragraph, String kind, String comment) {
        return new Row("", paragraph, kind, comment, "", "", "", "");
    }

    private static byte[] written(TableFile file, Row... rows) {
        return made(out -> {
            try {
                file.write(WORDS, new DispositionTable(List.of(rows)), out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static byte[] made(Consumer<ByteArrayOutputStream> making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        making.accept(out);
        return out.toByteArray();
    }

    private static List<Row> read(byte[] file) {
        return TableReader.read(file).rows().stream().map(Line::cells).toList();
    }

    private static void assertRefused(String code, byte[] file) {
        long began = System.nanoTime();
        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("table." + code));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(code).isLessThan(AT_ONCE);
    }

    // What comes out as it went in

    private static final List<String> PIECES = List.of(
            "=", "+", "-", "@", "'", "\t", "\n", "\"", "“", "”", ",", ";", "\\", "$1", " ", "  ", "\u00A0", "&", "&lt;",
            "<b>", "</t>", "]]>", "_x000D_", "_x005F_", "_x", "水", "مرحبا", "😀", "e\u0301", "\u200D", "\uFEFF",
            "words", "10,000", "1.0", "0012", "TRUE", "{0}", "—", "\u2028");

    private static String random(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    @Test
    void whatWasWrittenIsReadAgainAsItWas() {
        long seed = Long.getLong("table.seed", System.nanoTime());
        System.out.println("seed of the tables: " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Row[] rows = IntStream.range(0, 20)
                    .mapToObj(i -> new Row(
                            random(random),
                            random(random),
                            random(random),
                            random(random) + "said",
                            random(random),
                            random(random),
                            random(random),
                            random(random)))
                    .toArray(Row[]::new);
            for (TableFile file : TableFile.values()) {
                assertThat(read(written(file, rows)))
                        .as("%s with seed %d", file, seed)
                        .isEqualTo(List.of(rows));
            }
        }
    }

    @Test
    void theGuardAgainstFormulasIsTakenOffExactly() {
        for (String words : List.of(
                "=1+1",
                "'=1+1",
                "''=1+1",
                "'",
                "'quoted'",
                "-5",
                "+41",
                "@all",
                "'+",
                "''",
                "=",
                "_x000D_",
                "_x0012_x005F_")) {
            Row said = row("1", "ge", words);
            for (TableFile file : TableFile.values()) {
                assertThat(read(written(file, said)))
                        .as("%s in %s", words, file)
                        .containsExactly(said);
            }
        }
    }

    @Test
    void tenThousandCharactersAreRead() {
        Row said = row("1", "ge", "ä".repeat(10_000));
        for (TableFile file : TableFile.values()) {
            assertThat(read(written(file, said))).containsExactly(said);
        }
    }

    @Test
    void rowsThatSayNothingAreLeftOutAndTheOthersKeepTheirNumbers() {
        for (TableFile file : TableFile.values()) {
            assertThat(TableReader.read(written(file, row("1", "", ""), row("2", "ge", "Rivers?"), row("3", "", " ")))
                            .rows())
                    .extracting(Line::number)
                    .containsExactly(3);
        }
    }

    // Separated values

    private static List<Row> csv(String text) {
        return read(text.getBytes(UTF_8));
    }

    @Test
    void commasSemicolonsAndTabulatorsSeparate() {
        for (String separator : List.of(",", ";", "\t")) {
            String text = "Paragraph|Kind|Comment\r\n2|ed|\"Lakes, ponds; wells\"\r\n".replace("|", separator);
            assertThat(csv(text)).containsExactly(row("2", "ed", "Lakes, ponds; wells"));
        }
    }

    @Test
    void everyUsualEncodingIsRead() {
        String text = "Paragraph;Comment\n2;Größe\n";
        assertThat(read(text.getBytes(UTF_8))).containsExactly(row("2", "", "Größe"));
        assertThat(read(("\uFEFF" + text).getBytes(UTF_8))).containsExactly(row("2", "", "Größe"));
        assertThat(read(text.getBytes(Charset.forName("windows-1252")))).containsExactly(row("2", "", "Größe"));
        assertThat(read(("\uFEFF" + text).getBytes(UTF_16LE))).containsExactly(row("2", "", "Größe"));
        assertThat(read(text.getBytes(Charset.forName("UTF-16")))).containsExactly(row("2", "", "Größe"));
    }

    @Test
    void columnsStandInAnyOrderAndOthersAreNamed() {
        ReadTable table =
                TableReader.read("Our remarks,COMMENTS,Para.,Type of comment²\nx,Rivers?,2,ge\n".getBytes(UTF_8));
        assertThat(table.rows()).extracting(Line::cells).containsExactly(row("2", "ge", "Rivers?"));
        assertThat(table.notRead()).containsExactly("Our remarks");
    }

    @Test
    void whatStandsAboveTheHeadingIsNoRow() {
        ReadTable table = TableReader.read("On rivers\n\nParagraph,Comment\n2,Rivers?\n".getBytes(UTF_8));
        assertThat(table.rows()).containsExactly(new Line(4, row("2", "", "Rivers?")));
    }

    @Test
    void shortAndLongRowsAreRows() {
        assertThat(csv("Paragraph,Kind,Comment\n2\n2,ge,Rivers?,,,,\n,,Lakes?"))
                .containsExactly(row("2", "ge", "Rivers?"), row("", "", "Lakes?"));
    }

    @Test
    void withoutTheNamesOfColumnsNothingIsGuessed() {
        assertRefused("no-heading", "2,Rivers?\n3,Lakes?\n".getBytes(UTF_8));
        assertRefused("no-heading", "Dear all, we like rivers.".getBytes(UTF_8));
        assertRefused("no-heading", "<html><table><tr><td>Paragraph</td></tr></table>".getBytes(UTF_8));
        assertRefused("no-heading", new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, 0, 0});
        assertRefused("no-paragraph-column", "Organization,Comment\nN,Rivers?\n".getBytes(UTF_8));
        assertRefused("no-comment-column", "Organization,Paragraph\nN,2\n".getBytes(UTF_8));
        assertRefused("column-twice", "Paragraph,Comment,Comments\n2,a,b\n".getBytes(UTF_8));
    }

    @Test
    void aQuotationThatNeverEndsIsSaidSo() {
        assertRefused("open-quote", "Paragraph,Comment\n2,\"Rivers\n3,Lakes\n".getBytes(UTF_8));
        assertThat(csv("Paragraph,Comment\n2,The \"rivers\n3,5\" deep\n"))
                .containsExactly(row("2", "", "The \"rivers"), row("3", "", "5\" deep"));
    }

    @Test
    void whatIsNoCharacterIsKeptForTheRowToBeRefused() {
        assertThat(csv("Paragraph,Comment\n2,Nor\0land\n")).containsExactly(row("2", "", "Nor\0land"));
        byte[] halves = ("\uFEFFParagraph,Comment\n2,Nor\uD800land\n").getBytes(UTF_16LE);
        // Java writes a question mark for half a character: put it back.
        byte[] bytes = new String(halves, UTF_16LE).contains("\uD800") ? halves : half(halves);
        assertThat(read(bytes)).containsExactly(row("2", "", "Nor\uD800land"));
    }

    private static byte[] half(byte[] bytes) {
        String text = new String(bytes, UTF_16LE);
        int at = text.indexOf("Nor") + 3;
        byte[] with = bytes.clone();
        with[2 * at] = 0x00;
        with[2 * at + 1] = (byte) 0xD8;
        return with;
    }

    @Test
    void fiveThousandRowsAreTooMany() {
        Row[] many =
                Stream.generate(() -> row("2", "ge", "Rivers?")).limit(5_000).toArray(Row[]::new);
        for (TableFile file : TableFile.values()) {
            byte[] bytes = written(file, many);
            assertThatThrownBy(() -> TableReader.read(bytes)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo("table.too-many-rows");
                assertThat(refused.arguments()).containsExactly(500);
            });
        }
        assertThat(read(written(TableFile.CSV, Arrays.copyOf(many, 500)))).hasSize(500);
    }

    // Workbooks

    private static byte[] workbook(Consumer<XSSFWorkbook> filling) {
        return made(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                filling.accept(book);
                book.write(out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static XSSFRow cells(XSSFRow row, String... words) {
        for (int i = 0; i < words.length; i++) {
            row.createCell(i).setCellValue(words[i]);
        }
        return row;
    }

    @Test
    void aWorkbookFromASpreadsheetIsRead() {
        byte[] file = workbook(book -> {
            book.createSheet("Notes").createRow(0).createCell(0).setCellValue("How to fill in");
            var sheet = book.createSheet("Comments");
            cells(sheet.createRow(2), "Paragraph", "Kind", "Comment");
            XSSFRow numbered = cells(sheet.createRow(4), "", "te", "Rivers?");
            numbered.getCell(0).setCellValue(12);
            cells(sheet.createRow(7), "3", "ge").createCell(2).setCellValue("Lakes?");
        });
        assertThat(TableReader.read(file).rows())
                .containsExactly(new Line(5, row("12", "te", "Rivers?")), new Line(8, row("3", "ge", "Lakes?")));
    }

    @Test
    void sheetsThatCannotBeSeenAreNotRead() {
        byte[] file = workbook(book -> {
            for (String name : List.of("Hidden", "Seen")) {
                var sheet = book.createSheet(name);
                cells(sheet.createRow(0), "Paragraph", "Comment");
                cells(sheet.createRow(1), "2", name);
            }
            book.setActiveSheet(1);
            book.setSheetHidden(0, true);
        });
        assertThat(read(file)).containsExactly(row("2", "", "Seen"));
    }

    @Test
    void aFormulaIsWhatWasShownInItsCell() {
        byte[] file = workbook(book -> {
            var sheet = book.createSheet();
            cells(sheet.createRow(0), "Paragraph", "Comment");
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("\"Riv\"&\"ers?\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(read(file)).containsExactly(row("2", "", "Rivers?"));
    }

    // Documents

    private static byte[] document(Consumer<XWPFDocument> filling) {
        return made(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                filling.accept(document);
                document.write(out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static XWPFTable table(XWPFDocument document, String... comment) {
        XWPFTable table = document.createTable(comment.length + 1, 2);
        table.getRow(0).getCell(0).setText("Paragraph");
        table.getRow(0).getCell(1).setText("Comment");
        for (int i = 0; i < comment.length; i++) {
            table.getRow(i + 1).getCell(0).setText("2");
            table.getRow(i + 1).getCell(1).setText(comment[i]);
        }
        return table;
    }

    @Test
    void aDocumentIsReadAsItReads() {
        byte[] file = document(document -> {
            document.createTable(1, 1).getRow(0).getCell(0).setText("A box around a title");
            document.createParagraph().createRun().setText("Dear all");
            var cell = table(document, "Rivers").getRow(1).getCell(1);
            cell.addParagraph().createRun().setText("and lakes");
            var change = cell.getParagraphArray(0).getCTP();
            change.addNewDel().addNewR().addNewDelText().setStringValue(" and dams");
            change.addNewIns().addNewR().addNewT().setStringValue(" and wells");
        });
        assertThat(read(file)).containsExactly(row("2", "", "Rivers and wells\nand lakes"));
    }

    @Test
    void cellsThatAreJoinedCountAsSeveral() {
        byte[] file = document(document -> {
            XWPFTable table = document.createTable(2, 3);
            table.getRow(0).getCell(0).setText("Organization");
            table.getRow(0).getCell(1).setText("Paragraph");
            table.getRow(0).getCell(2).setText("Comment");
            table.getRow(1).removeCell(1);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
            table.getRow(1).getCell(1).setText("On all of it");
        });
        assertThat(read(file)).containsExactly(row("", "", "On all of it"));
    }

    // What somebody may send with bad intent, or by mistake

    private record Part(String name, byte[] content) {
        Part(String name, String content) {
            this(name, content.getBytes(UTF_8));
        }
    }

    private static final Part TYPES = new Part("[Content_Types].xml", "<Types/>");
    private static final Part BOOK = new Part("xl/workbook.xml", """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>""");
    private static final Part RELS = new Part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");

    private static Part sheet(String content) {
        return new Part("xl/worksheets/sheet1.xml", content);
    }

    private static byte[] zip(Part... parts) {
        return made(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Part part : parts) {
                    zip.putNextEntry(new ZipEntry(part.name()));
                    zip.write(part.content());
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static String inline(String... cells) {
        return Arrays.stream(cells)
                .map(words -> "<c t=\"inlineStr\"><is><t>" + words + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    @Test
    void aWorkbookWithNothingButWhatIsNeededIsRead() {
        String rows = "<sheetData>" + inline("Paragraph", "Comment") + inline("2", "Rivers?") + "</sheetData>";
        assertThat(read(zip(TYPES, BOOK, RELS, sheet(rows)))).containsExactly(row("2", "", "Rivers?"));
    }

    @Test
    void whatGrowsOutOfProportionIsNotUnpacked() {
        byte[] blanks = " ".repeat(9 * 1024 * 1024).getBytes(UTF_8);
        assertRefused("too-much", zip(TYPES, BOOK, RELS, new Part("xl/worksheets/sheet1.xml", blanks)));
        Part[] third = IntStream.range(0, 3)
                .mapToObj(i -> new Part("xl/media/" + i + ".bin", new byte[7 * 1024 * 1024]))
                .toArray(Part[]::new);
        assertRefused("too-much", zip(third));
        Part[] many = IntStream.range(0, 30_000)
                .mapToObj(i -> new Part("xl/" + i, ""))
                .toArray(Part[]::new);
        assertRefused("too-much", zip(many));
    }

    @Test
    void aBigFileIsRefusedBeforeAnythingElse() {
        assertRefused("too-big", new byte[TableReader.MOST_BYTES + 1]);
        assertRefused("empty", new byte[0]);
    }

    @Test
    void whatPointsElsewhereOrGrowsByItselfIsBroken() {
        String xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sheetData>"
                + inline("Paragraph", "Comment") + inline("2", "&x;") + "</sheetData>";
        assertRefused("broken", zip(TYPES, BOOK, RELS, sheet(xxe)));
        String bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><sheetData>"
                + inline("Paragraph", "Comment") + inline("2", "&b;") + "</sheetData>";
        assertRefused("broken", zip(TYPES, BOOK, RELS, sheet(bomb)));
        assertRefused("broken", zip(TYPES, BOOK, RELS, sheet("<sheetData>&x;</sheetData>")));
        Part rels = new Part(RELS.name(), "<!DOCTYPE a SYSTEM \"http://evil.example/a.dtd\"><Relationships/>");
        assertRefused("broken", zip(TYPES, BOOK, rels, sheet("<sheetData/>")));
        assertRefused("broken", zip(TYPES, new Part("word/document.xml", "<!DOCTYPE d><d/>")));
        assertRefused("broken", zip(TYPES, BOOK, RELS, sheet("<sheetData/>"), new Part("../../etc/cron", "x")));
        assertRefused("broken", zip(TYPES, BOOK, RELS, sheet("<sheetData/>"), new Part("XL/workbook.xml", "<a/>")));
    }

    @Test
    void aSheetOutsideOfTheFileIsNotFetched() {
        Part rels = new Part(
                RELS.name(),
                "<Relationships><Relationship Id=\"r1\" Target=\"http://evil.example/sheet1.xml\" TargetMode=\"External\"/></Relationships>");
        assertRefused("no-heading", zip(TYPES, BOOK, rels, sheet("<sheetData/>")));
    }

    @Test
    void whatIsCutOrNestedWithoutEndIsRefused() {
        byte[] whole = written(TableFile.XLSX, row("2", "ge", "Rivers?"));
        for (int cut = 4; cut < whole.length; cut += 97) {
            byte[] start = Arrays.copyOf(whole, cut);
            assertThatThrownBy(() -> TableReader.read(start))
                    .as("cut after %d", cut)
                    .isInstanceOf(Refused.class);
        }
        assertRefused("broken", zip(TYPES, BOOK, RELS, sheet("<sheetData><row>")));
        String deep = "<c>".repeat(100_000) + "</c>".repeat(100_000);
        assertRefused("broken", zip(TYPES, BOOK, RELS, sheet(deep)));
        String tables = "<tbl>".repeat(50_000) + "</tbl>".repeat(50_000);
        assertRefused("broken", zip(TYPES, new Part("word/document.xml", tables)));
    }

    /** Bytes that hardly shrink, so that the file is not refused for shrinking. */
    private static Part noise(int size) {
        byte[] noise = new byte[size];
        new Random(7).nextBytes(noise);
        return new Part("media/noise.bin", noise);
    }

    @Test
    void whatIsRepeatedWithoutEndTakesNoTime() {
        String many = "<si><t>a</t></si>".repeat(400_000);
        Part shared = new Part("xl/sharedStrings.xml", "<sst>" + many + "</sst>");
        assertRefused("too-much", zip(TYPES, BOOK, RELS, sheet("<sheetData/>"), shared, noise(200_000)));
        String again = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>";
        Part book = new Part(BOOK.name(), new String(BOOK.content(), UTF_8).replace(again, again.repeat(100_000)));
        String rows = "<sheetData>" + inline("a", "b").repeat(50_000) + "</sheetData>";
        assertRefused("no-heading", zip(TYPES, book, RELS, sheet(rows), noise(200_000)));
        String tables = "<d>" + "<tbl><tr><tc/></tr></tbl>".repeat(300_000) + "</d>";
        assertRefused("no-heading", zip(TYPES, new Part("word/document.xml", tables), noise(200_000)));
        String wide = "<d><tbl><tr>" + "<tc><gridSpan val=\"9999\"/></tc>".repeat(200_000) + "</tr></tbl></d>";
        assertRefused("no-heading", zip(TYPES, new Part("word/document.xml", wide), noise(200_000)));
        assertRefused("no-heading", ",".repeat(TableReader.MOST_BYTES).getBytes(UTF_8));
    }

    @Test
    void strangeReferencesDoNoHarm() {
        String rows = "<sheetData>" + inline("Paragraph", "Comment")
                + "<row r=\"99999999999\"><c r=\"A1\" t=\"s\"><v>-7</v></c><c r=\"B1\" t=\"s\"><v>999999999999</v></c></row>"
                + "<row r=\"7\"><c r=\"ZZZ1\" t=\"str\"><v>far</v></c><c r=\"B7\" t=\"str\"><v>near</v></c></row></sheetData>";
        assertThat(TableReader.read(zip(TYPES, BOOK, RELS, sheet(rows))).rows())
                .containsExactly(new Line(7, row("", "", "near")));
    }

    @Test
    void macrosAreRefused() {
        Part[] parts = {TYPES, BOOK, RELS, sheet("<sheetData/>"), new Part("xl/vbaProject.bin", "x")};
        assertRefused("macros", zip(parts));
        Part types = new Part(
                TYPES.name(),
                "<Types><Default ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>");
        assertRefused("macros", zip(types, BOOK, RELS, sheet("<sheetData/>")));
    }

    @Test
    void whatIsProtectedOldOrAnotherKindSaysSo() throws Exception {
        assertRefused("old-or-protected", encrypted(written(TableFile.XLSX, row("2", "ge", "Rivers?"))));
        assertRefused("pdf", "%PDF-1.7".getBytes(UTF_8));
        assertRefused("pdf", "{\\rtf1".getBytes(UTF_8));
        assertRefused("no-office-file", zip(new Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        assertRefused("no-office-file", zip(TYPES, new Part("ppt/presentation.xml", "<p/>")));
        assertRefused("broken", "PK\u0005\u0006 and nothing".getBytes(UTF_8));
        byte[] locked = zip(TYPES, BOOK);
        locked[6] |= 1;
        assertRefused("broken", locked);
    }

    private static byte[] encrypted(byte[] file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("rivers");
            try (OPCPackage opened = OPCPackage.open(new java.io.ByteArrayInputStream(file));
                    var in = encryptor.getDataStream(old)) {
                opened.save(in);
            }
            old.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
