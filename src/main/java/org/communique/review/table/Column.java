package org.communique.review.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the table, with the names by which they are known in a file: letters only, in lower case. */
enum Column {
    ORGANIZATION("organization", "organisation"),
    PARAGRAPH("paragraph", "para"),
    KIND("kind", "type", "typeofcomment"),
    COMMENT("comment", "comments"),
    PROPOSED("proposedchange", "proposedchanges"),
    REASON("reason", "reasons"),
    DISPOSITION("disposition", "observationsofthesecretariat"),
    RESULT("resultingtext");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The column over which these words stand; footnote marks, line breaks and capitals make no difference. */
    static Optional<Column> called(String heading) {
        String letters = heading.replaceAll("\\P{L}", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(letters))
                .findFirst();
    }
}
