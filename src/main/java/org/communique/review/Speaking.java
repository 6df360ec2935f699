package org.communique.review;

import java.time.Instant;
import java.util.Map;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.review.Said.Author;
import org.communique.rights.Refused;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes with everything that somebody says: when it counts, for whom it is said, that it is written down. */
@Component
class Speaking {

    private final Rounds rounds;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Now now;

    Speaking(Rounds rounds, Access access, Acts acts, Peopling people, Now now) {
        this.rounds = rounds;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.now = now;
    }

    /**
     * This instant; in a round, which is held, before its deadline.
     *
     * @throws Refused when the round has closed
     */
    Instant now(Edition edition) {
        return edition.stage() == Stage.IN_REVIEW
                ? rounds.answerable(edition.id(), now).at()
                : now.instant();
    }

    Author author(Voice voice, Edition edition) {
        return new Author(voice.person(), voice.onBehalfOf(), organization(voice, edition));
    }

    @Nullable
    OrganizationId organization(Voice voice, Edition edition) {
        return access.organizations(voice, edition).stream().findFirst().orElse(null);
    }

    /** Writes it into the record; that there are drafters' notes is for the secretariat only. */
    void write(Voice voice, Deed deed, Edition edition, Comment comment, Map<String, String> facts) {
        write(voice, comment.isDraftersNote() ? Deed.DRAFTERS_NOTE_WRITTEN : deed, edition, Facts.of(comment, facts));
    }

    /** Writes into the record what was said, and for which organization. */
    void write(Voice voice, Deed deed, Edition edition, Map<String, String> facts) {
        OrganizationId organization = organization(voice, edition);
        String speaksFor =
                organization == null ? "" : people.organization(organization).shortName();
        acts.write(voice, deed, edition, Facts.with(facts, "organization", speaksFor));
    }
}
