package org.communique.review.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The tables of a word processor's document as somebody reads them: what is marked as deleted is left out, what is marked as
 * inserted is there. A table within a cell is words of that cell.
 */
final class DocumentTables {

    static final String DOCUMENT = "word/document.xml";

    /** What these hold is not read, or stands there a second time for older programs. */
    private static final Set<String> NOT_READ = Set.of("del", "moveFrom", "Fallback");

    private final OfficeFile file;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Rows table = new Rows();
    private boolean found;
    private int depth;
    private int hidden;
    private int row;
    private int spans;
    private boolean within;

    DocumentTables(OfficeFile file) {
        this.file = file;
    }

    /** The rows of the first table that has columns by the right names; of none when there is no such table. */
    Rows first() {
        file.read(DOCUMENT, this::read);
        return table;
    }

    private void read(XMLStreamReader xml) {
        if (xml.isCharacters()) {
            if (within && hidden == 0) {
                words.append(xml.getText());
            }
        } else if (xml.isStartElement()) {
            begin(xml);
        } else if (xml.isEndElement()) {
            end(xml.getLocalName());
        }
    }

    private void begin(XMLStreamReader xml) {
        String element = xml.getLocalName();
        hidden += NOT_READ.contains(element) ? 1 : 0;
        switch (element) {
            case "tbl" -> {
                depth++;
                if (depth == 1) {
                    found = table.haveAHeading();
                    row = 0;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    row++;
                    cells.clear();
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    words.setLength(0);
                    spans = 1;
                }
            }
            case "gridSpan" -> spans = depth == 1 ? spanned(xml) : spans;
            case "t" -> within = true;
            case "br", "cr" -> sign('\n');
            // Where tabulators stop is told with the same word, outside of what is written.
            case "tab" -> sign(xml.getAttributeCount() == 0 ? '\t' : 0);
            case "noBreakHyphen" -> sign('-');
            default -> {}
        }
    }

    private void sign(int sign) {
        if (sign > 0 && hidden == 0) {
            words.append((char) sign);
        }
    }

    private static int spanned(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            if (xml.getAttributeLocalName(i).equals("val") && value.matches("\\d{1,4}")) {
                return Integer.parseInt(value);
            }
        }
        return 1;
    }

    private void end(String element) {
        hidden -= NOT_READ.contains(element) ? 1 : 0;
        switch (element) {
            case "tbl" -> depth--;
            case "t" -> within = false;
            case "p" -> sign('\n');
            case "tc" -> endOfCell();
            case "tr" -> {
                if (depth == 1 && !found) {
                    table.add(row, cells);
                }
            }
            default -> {}
        }
    }

    /** A cell ends with a paragraph, so with a line break that is none of its words. */
    private void endOfCell() {
        if (depth != 1) {
            return;
        }
        int end = words.length() - (words.length() > 0 && words.charAt(words.length() - 1) == '\n' ? 1 : 0);
        for (int column = 0; column < spans && cells.size() < Rows.MOST_COLUMNS; column++) {
            cells.add(column == 0 ? words.substring(0, end) : "");
        }
    }
}
