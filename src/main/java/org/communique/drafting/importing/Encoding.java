package org.communique.drafting.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;

/** Turns the bytes of a file into characters: UTF-8, UTF-16 with a byte order mark, else windows-1252. */
public final class Encoding {

    private Encoding() {}

    /** The characters of a file; halves of characters are kept, so that they can be refused where they stand. */
    public static String decode(byte[] bytes) {
        return decode(bytes, new Findings());
    }

    static String decode(byte[] bytes, Findings findings) {
        var start = HexFormat.of().formatHex(bytes, 0, Math.min(3, bytes.length));
        if (start.startsWith("fffe")) {
            return utf16(bytes, ByteOrder.LITTLE_ENDIAN);
        }
        if (start.startsWith("feff")) {
            return utf16(bytes, ByteOrder.BIG_ENDIAN);
        }
        int mark = start.equals("efbbbf") ? 3 : 0;
        return utf8(ByteBuffer.wrap(bytes, mark, bytes.length - mark), findings);
    }

    private static String utf8(ByteBuffer bytes, Findings findings) {
        try {
            return UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException noUtf8) {
            findings.count(Finding.Kind.READ_AS_WINDOWS_1252);
            return Charset.forName("windows-1252").decode(bytes).toString();
        }
    }

    /** Keeps halves of characters, so that they can be reported. */
    private static String utf16(byte[] bytes, ByteOrder order) {
        return ByteBuffer.wrap(bytes, 2, bytes.length - 2)
                .order(order)
                .asCharBuffer()
                .toString();
    }
}
