package org.communique.drafting.text;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Gives new blocks their ids. */
public final class BlockIds {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 10;

    private final RandomGenerator random;

    /** Ids that nobody can guess. */
    public BlockIds() {
        this(new SecureRandom());
    }

    /** Ids from the given source; a seeded one gives the same ids again. */
    public BlockIds(RandomGenerator random) {
        this.random = random;
    }

    public BlockId next() {
        var id = new StringBuilder("b");
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new BlockId(id.toString());
    }
}
