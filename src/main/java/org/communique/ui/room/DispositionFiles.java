package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.communique.drafting.text.Numbered;
import org.communique.people.Organization;
import org.communique.review.Comment;
import org.communique.review.Disposition;
import org.communique.review.Proposal;
import org.communique.review.Round;
import org.communique.review.Tabling.Tabled;
import org.communique.review.table.DispositionTable;
import org.communique.review.table.DispositionTable.Row;
import org.communique.review.table.TableFile;
import org.communique.review.table.TableWords;
import org.jspecify.annotations.Nullable;

/** What was said in a round and what became of it, to take along. It is put together when it is asked for. */
class DispositionFiles {

    private static final List<String> COLUMNS = List.of(
            "table.organization",
            "table.paragraph",
            "table.kind",
            "table.comment",
            "table.proposed",
            "table.reason",
            "table.disposition",
            "table.result");

    private final Visit visit;
    private final Round round;

    DispositionFiles(Visit visit, Round round) {
        this.visit = visit;
        this.round = round;
    }

    /** A link for each kind of file. */
    Div links() {
        Div links = row("table-links", muted(say("table.take", round.number())));
        for (TableFile file : TableFile.values()) {
            Anchor link = new Anchor(
                    DownloadHandler.fromInputStream(event -> response(file, "", bytes(file))),
                    file.name().toLowerCase(Locale.ROOT));
            link.setAriaLabel(say("table.take-as", round.number(), file.name()));
            links.add(link);
        }
        return links;
    }

    /** A link to the table with a row for each paragraph and nothing said yet, for an organization to fill in. */
    Anchor toFillIn(Organization organization) {
        return new Anchor(
                DownloadHandler.fromInputStream(
                        event -> response(TableFile.XLSX, "-to-fill-in", toFillInBytes(organization))),
                say("table.to-fill-in"));
    }

    byte[] toFillInBytes(Organization organization) throws IOException {
        List<Row> rows = visit
                .house()
                .reading()
                .revision(visit.voice(), visit.id(), round.revision())
                .text()
                .body()
                .numbered()
                .stream()
                .filter(one -> one.paragraph() != null)
                .map(one -> new Row(organization.name(), one.paragraph().toString(), "", "", "", "", "", ""))
                .toList();
        return written(TableFile.XLSX, words(visit, round), new DispositionTable(rows));
    }

    private DownloadResponse response(TableFile file, String suffix, byte[] bytes) {
        String name = visit.overview().communique().slug() + "-round-" + round.number() + suffix + "." + file.ending();
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, file.contentType(), bytes.length);
    }

    private static byte[] written(TableFile file, TableWords words, DispositionTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(words, table, out);
        return out.toByteArray();
    }

    byte[] bytes(TableFile file) throws IOException {
        Tabled tabled = visit.house().tabling().tabled(visit.voice(), visit.id(), round.number());
        TableWords words = words(visit, round);
        return written(file, words, table(words, tabled));
    }

    /** What stands around the rows of the table of a round. */
    static TableWords words(Visit visit, Round round) {
        String title = visit.overview().communique().frame().title();
        return new TableWords(
                say("table.title", title, round.number(), round.revision()),
                say("table.sheet", round.number()),
                COLUMNS.stream().map(key -> say(key)).toList(),
                say("table.whole"),
                say("table.insert"),
                say("table.delete"));
    }

    private DispositionTable table(TableWords words, Tabled tabled) {
        return new DispositionTable(tabled.comments().stream()
                .map(comment -> printed(words, tabled, comment))
                .toList());
    }

    private Row printed(TableWords words, Tabled tabled, Comment comment) {
        Proposal proposal = comment.proposal();
        Disposition disposition = comment.disposition();
        return new Row(
                who(comment),
                place(comment, comment.block() == null ? null : tabled.places().get(comment.block())),
                say("table.kind." + comment.kind().name()),
                proposal == null ? comment.words() : "",
                proposal == null ? "" : proposal.inTable(words),
                proposal == null ? "" : comment.words(),
                disposition == null ? state(comment) : answer(disposition),
                disposition == null || disposition.result() == null
                        ? ""
                        : disposition.result().plain());
    }

    private String who(Comment comment) {
        return comment.author().organization() == null
                ? visit.house().people().person(comment.author().person()).name()
                : visit.house()
                        .people()
                        .organization(comment.author().organization())
                        .name();
    }

    private static String place(Comment comment, @Nullable Numbered place) {
        if (place == null) {
            return say("table.whole");
        }
        String number = place.paragraph() == null
                ? place.block().plain()
                : place.paragraph().toString();
        boolean chosen = comment.anchor() != null && !comment.anchor().isWholeParagraph();
        return chosen ? say("table.words-of", number, comment.anchor().quote()) : number;
    }

    private static String state(Comment comment) {
        return comment.withdrawn() == null ? "" : say("table.withdrawn");
    }

    private static String answer(Disposition disposition) {
        return say("disposition." + disposition.outcome().name()) + ": " + disposition.reason();
    }
}
