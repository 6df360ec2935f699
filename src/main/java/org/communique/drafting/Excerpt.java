package org.communique.drafting;

import java.util.ArrayList;
import java.util.List;

/** A few words around those that were found, in the pieces in which they are shown. */
public record Excerpt(List<Piece> pieces) {

    private static final char BEGIN = '\u0006';
    private static final char END = '\u0007';

    /** @param found whether it is one of the words searched for */
    public record Piece(String words, boolean found) {}

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** Reads the words as the database marks them; these marks stand in no text. */
    public static Excerpt of(String marked) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : marked.split("(?=" + BEGIN + ")|(?<=" + END + ")")) {
            String words = part.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, part.charAt(0) == BEGIN));
            }
        }
        return new Excerpt(pieces);
    }

    /** The words without marks. */
    public String plain() {
        return String.join("", pieces.stream().map(Piece::words).toList());
    }
}
