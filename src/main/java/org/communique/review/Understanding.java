package org.communique.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.drafting.text.Body;
import org.communique.people.Organization;
import org.communique.people.PlainWords;
import org.communique.review.Comment.Kind;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Remark.Passage;
import org.communique.review.Understood.LeftOut;
import org.communique.review.Understood.Taken;
import org.communique.review.table.DispositionTable;
import org.communique.review.table.ReadTable;
import org.communique.review.table.TableWords;
import org.communique.rights.Refused;

/** Understands a table that an organization has filled in, against the text that was circulated to it. */
final class Understanding {

    private static final int SHORTEST_KIND = 2;

    private final Body text;
    private final Places places;
    private final Organization own;
    private final TableWords words;
    private final AlreadyHere here;

    Understanding(Body text, Organization own, TableWords words, AlreadyHere here) {
        this.text = text;
        this.own = own;
        this.words = words;
        this.here = here;
        places = new Places(text, words.whole());
    }

    List<Understood.Row> of(ReadTable table) {
        List<Understood.Row> rows = new ArrayList<>();
        table.rows().forEach(line -> rows.add(understood(line)));
        return rows;
    }

    private Understood.Row understood(ReadTable.Line line) {
        DispositionTable.Row row = line.cells();
        String said = words.said(row.comment(), row.proposed(), row.reason());
        try {
            requireOwn(row.organization());
            requireOpen(row);
            Remark remark = new Remark(
                    places.passage(row.paragraph()),
                    kind(row.kind()),
                    SeenBy.ALL,
                    PlainWords.text(said, Commenting.LONGEST_COMMENT),
                    Set.of());
            requireNew(remark);
            return new Taken(line.number(), places.named(remark.about()), remark);
        } catch (Refused why) {
            return new LeftOut(line.number(), Shortened.words(said), why);
        }
    }

    /** An organization has one voice, and nobody else's. */
    private void requireOwn(String organization) {
        String named = organization.strip();
        boolean isOwn =
                named.isEmpty() || named.equalsIgnoreCase(own.name()) || named.equalsIgnoreCase(own.shortName());
        if (!isOwn) {
            throw new Refused("table.not-your-organization", Shortened.name(named), own.name());
        }
    }

    /** A table that was taken along from an earlier round says nothing again by itself. */
    private static void requireOpen(DispositionTable.Row row) {
        if (!(row.disposition() + row.result()).isBlank()) {
            throw new Refused("table.answered-already");
        }
    }

    private static Kind kind(String cell) {
        String named = cell.strip().toUpperCase(Locale.ROOT);
        if (named.isEmpty()) {
            return Kind.GENERAL;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> named.length() >= SHORTEST_KIND && kind.name().startsWith(named))
                .findFirst()
                .orElseThrow(() -> new Refused("table.no-such-kind", Shortened.name(cell.strip())));
    }

    private void requireNew(Remark remark) {
        Passage about = remark.about();
        Anchor anchor = about == null ? null : Quoting.anchor(text, about);
        if (here.takes(anchor, remark.kind(), remark.words())) {
            throw new Refused("table.here-already");
        }
    }
}
