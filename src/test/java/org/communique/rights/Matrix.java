package org.communique.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The permission matrix as the tables beside it say, expanded to cells; a cell that is missing or stands twice fails. */
public final class Matrix {

    /** The people of the matrix. */
    public enum Who {
        AN,
        EX,
        HD,
        PX,
        OB,
        SE,
        SX,
        AP,
        AX,
        AD,
        AR,
        SD,
        DI;

        public boolean hasARole() {
            return this == EX || this == HD || this == OB || this == SE || this == AP || this == SD;
        }
    }

    /** What the matrix says to one cell. */
    public enum Answer {
        ALLOW,
        DENY,
        HIDE
    }

    /** One way to an action: a service verb and how it answers. */
    public record Door(Action action, String verb, List<String> how, String stages) {}

    private static final String LETTERS = "DRVAEPSWX";

    private final Map<Action, Map<Who, String>> stages = new EnumMap<>(Action.class);

    private Matrix() {
        rows("/rights/actions.csv").forEach(row -> {
            for (String who : row[1].split(" ")) {
                String twice = stages.computeIfAbsent(Action.valueOf(row[0]), a -> new EnumMap<>(Who.class))
                        .put(Who.valueOf(who), row[2]);
                if (twice != null) {
                    throw new AssertionError("%s of %s stands twice".formatted(row[0], who));
                }
            }
        });
    }

    public static Matrix read() {
        return new Matrix();
    }

    public static List<Door> doors() {
        return rows("/rights/doors.csv")
                .map(row -> new Door(
                        Action.valueOf(row[0]), row[1], List.of(row[2].split(" ")), row.length > 3 ? row[3] : LETTERS))
                .toList();
    }

    public static char letter(Stage stage) {
        return LETTERS.charAt(stage.ordinal());
    }

    public Answer at(Action action, Who who, Stage stage) {
        if (allows(action, who, stage)) {
            return Answer.ALLOW;
        }
        return allows(Action.SEE_THAT_IT_EXISTS, who, stage) ? Answer.DENY : Answer.HIDE;
    }

    public boolean anywhere(Action action, Who who) {
        return cell(action, who).equals("*");
    }

    private boolean allows(Action action, Who who, Stage stage) {
        return cell(action, who).indexOf(letter(stage)) >= 0;
    }

    private String cell(Action action, Who who) {
        String cell = stages.getOrDefault(action, Map.of()).get(who);
        if (cell == null) {
            throw new AssertionError("The matrix has no cell for %s of %s".formatted(action, who));
        }
        return cell;
    }

    private static Stream<String[]> rows(String file) {
        try (var in = Matrix.class.getResourceAsStream(file)) {
            List<String[]> rows = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .forEach(line -> rows.add(line.split(",")));
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
