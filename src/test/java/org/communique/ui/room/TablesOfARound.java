package org.communique.ui.room;

import java.io.IOException;
import org.communique.people.OrganizationId;
import org.communique.people.Voice;
import org.communique.review.Round;
import org.communique.review.table.TableFile;
import org.communique.review.table.TableWords;
import org.springframework.stereotype.Component;

/** The files that the links of a round hand out, without a browser that follows them. */
@Component
public class TablesOfARound {

    private final House house;

    TablesOfARound(House house) {
        this.house = house;
    }

    private Visit visit(Voice voice, String slug) {
        return new Visit(house, voice, house.reading().open(voice, slug));
    }

    private static Round round(Visit visit) {
        return visit.answers().orElseThrow().round();
    }

    /** What was said in the newest round, as somebody takes it along. */
    public byte[] takenAlong(Voice voice, String slug, TableFile file) throws IOException {
        Visit visit = visit(voice, slug);
        return new DispositionFiles(visit, round(visit)).bytes(file);
    }

    /** The table of the newest round that an organization can fill in. */
    public byte[] toFillIn(Voice voice, String slug, OrganizationId organization) throws IOException {
        Visit visit = visit(voice, slug);
        return new DispositionFiles(visit, round(visit))
                .toFillInBytes(house.people().organization(organization));
    }

    /** The words in which the table of the newest round is written. */
    public TableWords words(Voice voice, String slug) {
        Visit visit = visit(voice, slug);
        return DispositionFiles.words(visit, round(visit));
    }
}
