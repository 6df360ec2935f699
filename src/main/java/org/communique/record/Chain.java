package org.communique.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How one entry of the record holds on to the one before. */
final class Chain {

    /** What the first entry holds on to. */
    static final String GENESIS = "0".repeat(64);

    private Chain() {}

    static Entry link(@Nullable Entry last, Act act, Instant at) {
        long number = last == null ? 1 : last.number() + 1;
        String previous = last == null ? GENESIS : last.hash();
        // The database keeps microseconds; what is hashed must be what is read again.
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        return new Entry(number, kept, act, previous, hash(number, kept, act, previous));
    }

    static boolean holds(@Nullable Entry last, Entry entry) {
        return entry.equals(link(last, entry.act(), entry.at()));
    }

    private static String hash(long number, Instant at, Act act, String previous) {
        StringBuilder canonical = new StringBuilder();
        for (Object part : new @Nullable Object[] {
            previous, number, at, act.deed(), act.who(), act.onBehalfOf(), act.communique(), act.edition()
        }) {
            append(canonical, String.valueOf(part));
        }
        act.facts().forEach((name, value) -> {
            append(canonical, name);
            append(canonical, value);
        });
        return sha256(canonical.toString());
    }

    /** With its length in front, so that no two lists of parts look alike. */
    private static void append(StringBuilder canonical, String part) {
        canonical.append(part.length()).append(':').append(part).append(';');
    }

    private static String sha256(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
