package org.communique.drafting.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;

/** Turns the bytes of a file into characters: UTF-8, UTF-16 with a byte order mark, else windows-1252. */
final class Encoding {

    private Encoding() {}

    static String decode(byte[] bytes, Findings findings) {
        var start = HexFormat.of().formatHex(bytes, 0, Math.min(3, bytes.length));
        if (start.startsWith("fffe")) {
            return utf16(bytes, ByteOrder.LITTLE_ENDIAN);
        }
        if (start.startsWith("feff")) {
            return utf16(bytes, ByteOrder.BIG_ENDIAN);
        }
        int mark = start.equals("efbbbf") ? 3 : 0;
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            findings.count(Finding.Kind.READ_AS_WINDOWS_1252);
            return new String(bytes, mark, bytes.length - mark, Charset.forName("windows-1252"));
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
