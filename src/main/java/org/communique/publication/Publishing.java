package org.communique.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.communique.drafting.Acts;
import org.communique.drafting.Communique;
import org.communique.drafting.Edition;
import org.communique.drafting.Edition.Approved;
import org.communique.drafting.Edition.Published;
import org.communique.drafting.EditionId;
import org.communique.drafting.Meeting;
import org.communique.drafting.Member;
import org.communique.drafting.Reading;
import org.communique.drafting.Staging;
import org.communique.drafting.text.Text;
import org.communique.notice.Telling;
import org.communique.notice.Told;
import org.communique.people.PlainWords;
import org.communique.publication.html.HtmlText;
import org.communique.publication.html.TextWords;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing what was approved: once, not before its instant, and for good. */
@Service
@Transactional
public class Publishing {

    private final Publications publications;
    private final Staging staging;
    private final Reading reading;
    private final Acts acts;
    private final Telling telling;
    private final Now now;
    private final HtmlText html;

    Publishing(
            Publications publications,
            Staging staging,
            Reading reading,
            Acts acts,
            Telling telling,
            Now now,
            MessageSource messages) {
        this.publications = publications;
        this.staging = staging;
        this.reading = reading;
        this.acts = acts;
        this.telling = telling;
        this.now = now;
        this.html = new HtmlText(new TextWords(
                messages.getMessage("text.notes", null, Locale.ENGLISH),
                messages.getMessage("text.back", null, Locale.ENGLISH),
                messages.getMessage("text.participants", null, Locale.ENGLISH)));
    }

    /**
     * Publishes an approved edition when its embargo is over by the database's clock; done again it changes nothing.
     *
     * @return whether the edition is public now
     */
    @ActOfTheProcess("the approver has approved the text and set the instant")
    public boolean publishEdition(EditionId id) {
        if (reading.edition(id) instanceof Published) {
            return true;
        }
        Approved approved = staging.held(id, Approved.class);
        Instant at = now.instant();
        if (at.isBefore(approved.embargo())) {
            return false;
        }
        Published published = staging.publish(approved, at);
        Text text = reading.frozen(id, published.revision()).text();
        Communique communique = reading.communique(approved.identity().communique());
        publications.add(publication(published, communique, text));
        acts.write(
                null, Deed.PUBLISHED, published, Map.of("hash", published.hash().hex(), "slug", communique.slug()));
        return true;
    }

    /** Tells everybody with a role that the communiqué is public. */
    @ActOfTheProcess("the communiqué is public")
    public void announce(EditionId id) {
        Edition edition = reading.edition(id);
        Communique communique = reading.communique(edition.identity().communique());
        telling.tell(
                reading.members(communique.id()).stream()
                        .map(Member::person)
                        .map(person -> person.value())
                        .toList(),
                communique.id().value(),
                Told.PUBLISHED,
                Map.of("slug", communique.slug()));
    }

    /** The public list: the newest edition of each communiqué, newest first, at most so many. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("everybody may read what is public")
    public List<Listed> published(int most) {
        return publications.newestOfEach(most);
    }

    /** What is public at an address: its newest edition. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("everybody may read what is public")
    public Optional<Publication> publishedAt(String slug) {
        return at(slug).stream().findFirst();
    }

    /** One edition at an address. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("everybody may read what is public")
    public Optional<Publication> publishedAt(String slug, int edition) {
        return at(slug).stream()
                .filter(publication -> publication.edition() == edition)
                .findFirst();
    }

    private List<Publication> at(String slug) {
        return PlainWords.canBeKept(slug) ? publications.at(slug) : List.of();
    }

    private Publication publication(Published published, Communique communique, Text text) {
        Meeting meeting = communique.meeting();
        int year = published.at().atZone(ZoneOffset.UTC).getYear();
        return new Publication(
                published.id(),
                communique.slug(),
                published.identity().number(),
                publications.nextNumber(year),
                meeting.startsOn(),
                meeting.endsOn(),
                meeting.city(),
                meeting.country(),
                published.hash(),
                text,
                html.body(text.body()),
                published.at());
    }
}
