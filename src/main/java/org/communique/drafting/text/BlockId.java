package org.communique.drafting.text;

import java.util.regex.Pattern;

/**
 * The lasting name of a block: it survives editing, moving and export.
 *
 * @param value a {@code b} and ten of {@code 0-9a-z}
 */
public record BlockId(String value) {

    private static final Pattern FORM = Pattern.compile("b[0-9a-z]{10}");

    /** @throws RefusedText {@code bad-block-id} when it is ill-formed */
    public BlockId {
        if (!FORM.matcher(value).matches()) {
            throw new RefusedText("bad-block-id", "A block id is a b and ten of 0-9a-z");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
