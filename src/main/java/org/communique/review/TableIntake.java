package org.communique.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Reading;
import org.communique.drafting.text.Body;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.review.Remark.Passage;
import org.communique.review.Said.Author;
import org.communique.review.Said.Wording;
import org.communique.review.Understood.Taken;
import org.communique.review.table.ReadTable;
import org.communique.review.table.TableReader;
import org.communique.review.table.TableWords;
import org.communique.rights.Action;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what an organization has written into the table of comments with an office program. */
@Service
@Transactional
public class TableIntake {

    private final Comments comments;
    private final Speaking speaking;
    private final Reading reading;
    private final Access access;
    private final Peopling people;

    TableIntake(Comments comments, Speaking speaking, Reading reading, Access access, Peopling people) {
        this.comments = comments;
        this.speaking = speaking;
        this.reading = reading;
        this.access = access;
        this.people = people;
    }

    /**
     * Says what is understood of a table: nothing is said yet. No connection is held while the file is read.
     *
     * @param words in which the table is written
     * @param file as it was sent
     * @throws Refused when the file as a whole cannot be read as a table of comments
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Understood understand(Voice voice, EditionId id, TableWords words, byte[] file) {
        Edition edition = access.require(voice, Action.IMPORT_COMMENTS, id);
        ReadTable table = TableReader.read(file);
        OrganizationId own = Objects.requireNonNull(speaking.organization(voice, edition));
        AlreadyHere here = alreadyHere(edition, own, words);
        return new Understood(
                revision(edition),
                words,
                new Understanding(text(edition), people.organization(own), words, here).of(table),
                table.notRead());
    }

    /**
     * Makes comments of rows of a table: of all that were chosen, or of none. What has come in meanwhile, from the same table
     * perhaps, is left out.
     *
     * @param chosen the numbers of the rows
     * @return how many comments were made
     * @throws Refused when the round has closed, another one is open, or nothing is left to be said
     */
    public int bringIn(Voice voice, EditionId id, Understood table, Set<Integer> chosen) {
        Edition edition = access.requireSteady(voice, Action.IMPORT_COMMENTS, id);
        if (revision(edition) != table.revision()) {
            throw new Refused("table.other-round");
        }
        // The round is held from here on: nobody of the same organization brings the same in meanwhile.
        Instant at = speaking.now(edition);
        Author author = speaking.author(voice, edition);
        AlreadyHere here = alreadyHere(edition, Objects.requireNonNull(author.organization()), table.words());
        Body text = text(edition);
        List<Remark> remarks = table.taken().stream()
                .filter(row -> chosen.contains(row.number()))
                .map(Taken::remark)
                .filter(remark -> !here.takes(anchor(text, remark.about()), remark.kind(), remark.words()))
                .toList();
        if (remarks.isEmpty()) {
            throw new Refused("table.nothing-to-bring-in");
        }
        for (int i = 0; i < remarks.size(); i++) {
            comments.add(comment(edition, text, author, remarks.get(i), inTurn(at, i, remarks.size())));
        }
        speaking.write(voice, Deed.COMMENTS_IMPORTED, edition, Map.of("count", String.valueOf(remarks.size())));
        return remarks.size();
    }

    /** Comments are shown oldest first: those of a table keep its order, and none is later than the act. */
    private static Instant inTurn(Instant at, int turn, int all) {
        return at.minus(all - 1L - turn, ChronoUnit.MICROS);
    }

    private static Comment comment(Edition edition, Body text, Author author, Remark remark, Instant at) {
        return Comment.said(
                edition.id(),
                revision(edition),
                anchor(text, remark.about()),
                remark.seenBy(),
                remark.kind(),
                author,
                new Wording(PlainWords.text(remark.words(), Commenting.LONGEST_COMMENT), at),
                null);
    }

    private static @Nullable Anchor anchor(Body text, @Nullable Passage about) {
        return about == null ? null : Quoting.anchor(text, about);
    }

    /** What the organization has said about the circulated text and not taken back. */
    private AlreadyHere alreadyHere(Edition edition, OrganizationId own, TableWords words) {
        return new AlreadyHere(
                comments.of(edition.id()).stream()
                        .filter(comment -> own.equals(comment.author().organization()))
                        .filter(comment -> Integer.valueOf(revision(edition)).equals(comment.revision()))
                        .filter(comment -> comment.withdrawn() == null)
                        .toList(),
                words);
    }

    private Body text(Edition edition) {
        return reading.frozen(edition.id(), revision(edition)).text().body();
    }

    private static int revision(Edition edition) {
        return Objects.requireNonNull(edition.lastCirculated());
    }
}
