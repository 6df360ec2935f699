package org.communique.review.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.communique.rights.Refused;

/** The sheets of a workbook that can be seen, read cell by cell. */
final class SpreadsheetTables {

    static final String WORKBOOK = "xl/workbook.xml";
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Ten times what the largest table has cells. */
    private static final int MOST_SHARED = 50_000;

    private final OfficeFile file;
    private final List<String> shared = new ArrayList<>();

    SpreadsheetTables(OfficeFile file) {
        this.file = file;
    }

    /** The rows of the first sheet that has columns by the right names; of none when there is no such sheet. */
    Rows first() {
        if (file.has(SHARED)) {
            sharedWords();
        }
        for (String part : sheets()) {
            Sheet sheet = new Sheet();
            file.read(part, sheet::read);
            if (sheet.rows.haveAHeading()) {
                return sheet.rows;
            }
        }
        return new Rows();
    }

    /** The parts that hold them, each once. */
    private Set<String> sheets() {
        Map<String, String> targets = targets();
        Set<String> sheets = new LinkedHashSet<>();
        file.read(WORKBOOK, xml -> {
            boolean seen = xml.isStartElement()
                    && xml.getLocalName().equals("sheet")
                    && xml.getAttributeValue(null, "state") == null;
            String target = seen ? targets.get(relation(xml)) : null;
            if (target != null && file.has(target)) {
                sheets.add(target);
            }
        });
        return sheets;
    }

    private static String relation(XMLStreamReader sheet) {
        String id = sheet.getAttributeValue(RELATIONS, "id");
        return id == null ? String.valueOf(sheet.getAttributeValue(STRICT_RELATIONS, "id")) : id;
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        file.read("xl/_rels/workbook.xml.rels", xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return targets;
    }

    private void sharedWords() {
        Words words = new Words();
        file.read(SHARED, xml -> {
            words.read(xml);
            if (xml.isEndElement() && xml.getLocalName().equals("si")) {
                if (shared.size() == MOST_SHARED) {
                    throw new Refused("table.too-much");
                }
                shared.add(words.taken());
            }
        });
    }

    /** Gathers what stands in elements that hold words; how Chinese or Japanese words are pronounced is left out. */
    private static final class Words {

        private final StringBuilder words = new StringBuilder();
        private boolean within;
        private boolean pronounced;

        void read(XMLStreamReader xml) {
            if (xml.isCharacters()) {
                if (within && !pronounced) {
                    words.append(xml.getText());
                }
            } else if (xml.isStartElement() || xml.isEndElement()) {
                switch (xml.getLocalName()) {
                    case "t", "v" -> within = xml.isStartElement();
                    case "rPh" -> pronounced = xml.isStartElement();
                    default -> {}
                }
            }
        }

        String taken() {
            String taken = words.toString();
            words.setLength(0);
            return taken;
        }
    }

    /** One sheet while it is read. */
    private final class Sheet {

        private final Rows rows = new Rows();
        private final Words words = new Words();
        private final List<String> cells = new ArrayList<>();
        private String kind = "";
        private int row;
        private int column;

        void read(XMLStreamReader xml) {
            words.read(xml);
            if (xml.isStartElement()) {
                begin(xml);
            } else if (xml.isEndElement()) {
                end(xml.getLocalName());
            }
        }

        private void begin(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    row = number(xml.getAttributeValue(null, "r"), row + 1);
                    column = 0;
                    cells.clear();
                }
                case "c" -> {
                    column = column(xml.getAttributeValue(null, "r"), column + 1);
                    kind = String.valueOf(xml.getAttributeValue(null, "t"));
                    words.taken();
                }
                default -> {}
            }
        }

        private void end(String element) {
            if (element.equals("c") && column <= Rows.MOST_COLUMNS) {
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.set(column - 1, shown(words.taken()));
            } else if (element.equals("row")) {
                rows.add(row, cells);
            }
        }

        /** What somebody sees in the cell; a whole number without decimals. */
        private String shown(String stored) {
            return switch (kind) {
                case "s" -> {
                    int at = number(stored, -1);
                    yield at >= 0 && at < shared.size() ? Cells.fromSpreadsheet(shared.get(at)) : "";
                }
                case "inlineStr", "str" -> Cells.fromSpreadsheet(stored);
                default -> stored.replaceFirst("\\.0+$", "");
            };
        }

        private static int number(String digits, int otherwise) {
            return digits != null && digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : otherwise;
        }

        /** Of "AB12" the number of column AB, from 1. */
        private static int column(String reference, int otherwise) {
            if (reference == null || !reference.matches("[A-Z]{1,3}\\d+")) {
                return otherwise;
            }
            return reference
                    .chars()
                    .filter(Character::isLetter)
                    .reduce(0, (all, letter) -> all * 26 + letter - 'A' + 1);
        }
    }
}
