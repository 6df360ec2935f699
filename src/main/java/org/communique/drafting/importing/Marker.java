package org.communique.drafting.importing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the words of a list item.
 *
 * @param number of a numbered item; none for a bullet
 * @param words the item without its marker
 */
record Marker(@Nullable Integer number, String words) {

    private static final Pattern BULLET = Pattern.compile("^[·•\\-–*‣▪●◦\\uF0B7][\\s\\u00A0]+(?<words>.*)$");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\((?<round>\\d{1,3})\\)|(?<plain>\\d{1,3})[.)])[\\s\\u00A0]+(?<words>.*)$");

    static @Nullable Marker of(String line) {
        var bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return new Marker(null, Lines.trimmed(bullet.group("words")));
        }
        var number = NUMBER.matcher(line);
        if (!number.matches()) {
            return null;
        }
        var digits = number.group("round") == null ? number.group("plain") : number.group("round");
        return new Marker(Integer.valueOf(digits), Lines.trimmed(number.group("words")));
    }
}
