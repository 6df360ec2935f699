package org.communique.drafting.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Tells by its first bytes when a file is no plain text, and says what it is instead. */
final class FileKind {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private FileKind() {}

    static void refuseOther(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw tooBig();
        }
        var start = new String(bytes, 0, Math.min(8, bytes.length), ISO_8859_1);
        refuse(
                start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006"),
                "zip",
                "This is a zip, .docx or .odt file, not plain text.");
        refuse(start.startsWith("\u00D0\u00CF\u0011\u00E0"), "old-doc", "This is an old .doc or a protected file.");
        refuse(start.startsWith("%PDF"), "pdf", "This is a PDF file. Copy its text, or bring the file it came from.");
        refuse(start.startsWith("{\\rtf"), "rtf", "This is an RTF file. Save it as plain text first.");
        boolean wide = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        refuse(wide ? start.startsWith("\u0000\u0000", 2) : hasNul(bytes), "binary", "This file holds no plain text.");
    }

    static void refuseLong(String text) {
        if (text.length() > MOST_BYTES) {
            throw tooBig();
        }
    }

    private static RefusedImport tooBig() {
        return new RefusedImport("too-big", "The text is bigger than 2 MB.");
    }

    private static void refuse(boolean found, String code, String reason) {
        if (found) {
            throw new RefusedImport(code, reason);
        }
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
