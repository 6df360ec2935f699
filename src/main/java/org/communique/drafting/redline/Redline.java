package org.communique.drafting.redline;

import java.util.List;
import org.communique.drafting.text.Body;

/** What became of every block between two texts; one list for the screen, print and office formats. */
public record Redline(List<Change> changes) {

    public Redline {
        changes = List.copyOf(changes);
    }

    /** Compares two texts: blocks by id, then by words, then by likeness; words inside blocks that belong together. */
    public static Redline between(Body before, Body after) {
        return new Redline(new Alignment(before, after).changes());
    }

    /** How many blocks were reworded, added, removed, moved or restyled; a moved one counts once. */
    public int changedParagraphs() {
        return (int) changes.stream().filter(Redline::counts).count();
    }

    private static boolean counts(Change change) {
        return switch (change) {
            case Unchanged same -> same.restyled();
            case MovedAway _ -> false;
            case Reworded _, Added _, Removed _, MovedHere _ -> true;
        };
    }
}
