package org.communique.review.table;

import java.util.ArrayList;
import java.util.List;
import org.communique.rights.Refused;

/** A file as of RFC 4180, with whatever separator; a quotation mark within bare words is a mark like others. */
final class SeparatedValues {

    private final String text;
    private final char separator;
    private int at;
    private int openIn;

    SeparatedValues(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    void into(Rows rows) {
        for (int number = 1; at < text.length(); number++) {
            List<String> cells = new ArrayList<>();
            do {
                String cell = text.startsWith("\"", at) ? quoted(number) : bare("");
                if (cells.size() < Rows.MOST_COLUMNS) {
                    cells.add(Cells.unguarded(cell));
                }
            } while (isNext(separator));
            isNext('\r');
            isNext('\n');
            rows.add(number, cells);
        }
    }

    /** @throws Refused when words in quotation marks do not end: what follows them is lost in them */
    void refuseAnOpenQuote() {
        if (openIn > 0) {
            throw new Refused("table.open-quote", openIn);
        }
    }

    private boolean isNext(char sign) {
        boolean next = at < text.length() && text.charAt(at) == sign;
        if (next) {
            at++;
        }
        return next;
    }

    private String quoted(int number) {
        StringBuilder words = new StringBuilder();
        at++;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '"' && !isNext('"')) {
                return bare(words.toString());
            }
            words.append(sign);
        }
        openIn = number;
        return words.toString();
    }

    /** @param before what stood in quotation marks right before */
    private String bare(String before) {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return before + text.substring(from, at);
    }
}
