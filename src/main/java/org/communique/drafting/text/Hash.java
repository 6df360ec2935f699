package org.communique.drafting.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The fingerprint of a text or a block, by which people can see that they speak of the same words.
 *
 * @param hex SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when it is not 64 lower-case hexadecimal digits */
    public Hash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A hash is 64 lower-case hexadecimal digits");
        }
    }

    public static Hash of(byte[] bytes) {
        try {
            return new Hash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java platform has SHA-256", every);
        }
    }

    /** The hash of the string's UTF-8 form. */
    public static Hash of(String string) {
        return of(string.getBytes(UTF_8));
    }

    /** The first eight digits in two groups, as people read it to each other: {@code 9f3a c41b}. */
    public String shortForm() {
        return hex.substring(0, 4) + " " + hex.substring(4, 8);
    }

    @Override
    public String toString() {
        return hex;
    }
}
