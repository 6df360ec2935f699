package org.communique.drafting.text;

import java.util.List;
import java.util.regex.Pattern;

/** What sets a run of words apart: bold, italic or a link. */
public sealed interface Mark {

    record Bold() implements Mark {}

    record Italic() implements Mark {}

    /** @param href an http, https or mailto address, at most 2,000 UTF-16 units, without white space and well-formed */
    record Link(String href) implements Mark {

        /** The longest address, in UTF-16 units. */
        public static final int LONGEST = 2_000;

        private static final Pattern NEVER = Pattern.compile("(?i)[\"<>\\\\^`{|}]|%(?![0-9a-f]{2})");
        private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/?#]+([/?#].*)?|mailto:[^@]+@[^@]+");

        /** @throws RefusedText {@code bad-link} for any other address */
        public Link {
            if (!allows(href)) {
                throw new RefusedText("bad-link", "A link is a short http, https or mailto address");
            }
        }

        /** Whether a link may point there. */
        public static boolean allows(String href) {
            return href.length() <= LONGEST
                    && href.codePoints().noneMatch(Characters::breaksLink)
                    && !NEVER.matcher(href).find()
                    && ADDRESS.matcher(href).matches();
        }
    }

    Mark BOLD = new Bold();
    Mark ITALIC = new Italic();

    /** Its place in the canonical order: bold, italic, link. */
    private int rank() {
        return switch (this) {
            case Bold _ -> 0;
            case Italic _ -> 1;
            case Link _ -> 2;
        };
    }

    /** Copies the marks of a run, which stand in canonical order, each kind once. */
    static List<Mark> inOrder(List<Mark> marks) {
        for (int i = 1; i < marks.size(); i++) {
            if (marks.get(i - 1).rank() >= marks.get(i).rank()) {
                throw new RefusedText("mark-order", "Marks stand in the order bold, italic, link, each once");
            }
        }
        return List.copyOf(marks);
    }
}
