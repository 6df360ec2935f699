package org.communique.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Reading;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Range;
import org.communique.drafting.text.Run;
import org.communique.people.OrganizationId;
import org.communique.people.Voice;
import org.communique.review.Advising;
import org.communique.review.Amendment;
import org.communique.review.Circulation;
import org.communique.review.Comment;
import org.communique.review.Commenting;
import org.communique.review.Deadline;
import org.communique.review.Decision;
import org.communique.review.Disposing;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Position;
import org.communique.review.Position.Abstention;
import org.communique.review.Position.NoObjection;
import org.communique.review.Position.Objection;
import org.communique.review.Position.Support;
import org.communique.review.Proposal.Operation;
import org.communique.review.Proposing;
import org.communique.review.Remark;
import org.communique.review.Remark.Passage;
import org.communique.review.Reviewing;
import org.communique.review.Support.Side;
import org.communique.review.Visits;
import org.communique.workflow.CommuniqueFlow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What has happened in the demo before anybody looks: one text published, one in review, one being drafted. */
@Component
@Profile("demo")
class Play {

    private static final Logger LOG = LoggerFactory.getLogger(Play.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CommuniqueFlow flow;
    private final Reviewing reviewing;
    private final Advising advising;
    private final Visits visits;
    private final Commenting commenting;
    private final Proposing proposing;
    private final Disposing disposing;
    private final Reading reading;

    Play(
            CommuniqueFlow flow,
            Reviewing reviewing,
            Advising advising,
            Visits visits,
            Commenting commenting,
            Proposing proposing,
            Disposing disposing,
            Reading reading) {
        this.flow = flow;
        this.reviewing = reviewing;
        this.advising = advising;
        this.visits = visits;
        this.commenting = commenting;
        this.proposing = proposing;
        this.disposing = disposing;
        this.reading = reading;
    }

    /** @return the communiqué that the process publishes by itself, once all this is committed */
    EditionId perform(Cast cast, Instant now) {
        EditionId published = publish(cast, now);
        review(cast, now);
        start(cast, Script.SHARED_RIVERS, now);
        return published;
    }

    private EditionId publish(Cast cast, Instant now) {
        EditionId id = start(cast, Script.OPEN_PROTOCOLS, now);
        Voice ada = cast.voice("Ada Okafor");
        flow.circulate(ada, id, circulation(Script.OPEN_PROTOCOLS, now, 3));
        Comment comment = commenting.comment(
                cast.voice("Marta Coelho"),
                id,
                Remark.of(
                        Passage.all(paragraph(id, "common measure of energy")),
                        Comment.Kind.TECHNICAL,
                        "The measure should say whether batteries are charged from the grid or on site. Our islands do both."));
        answer(cast, id, "Ingrid Solheim", new Support());
        answer(cast, id, "Rafael Duarte", new NoObjection());
        answer(cast, id, "Freya Holm", new Support());
        answer(cast, id, "Kwame Mensah", new Support());
        answer(cast, id, "Leila Haddad", new Abstention());
        answer(cast, id, "Tom Whitaker", new NoObjection());
        answer(cast, id, "Sanna Virtala", new Support());
        flow.closeEarly(ada, id, "All organizations have answered.");
        disposing.dispose(
                ada,
                comment.id(),
                Decision.of(
                        Outcome.NOTED, "The first item of the list counts both; the study will look at batteries."));
        flow.submitForApproval(ada, id);
        if (reading.edition(id) instanceof Edition.AwaitingApproval submitted) {
            flow.approveText(cast.voice("Helena Marsh"), id, submitted.hash(), null);
        }
        return id;
    }

    private void review(Cast cast, Instant now) {
        EditionId id = start(cast, Script.TIDE_WARNINGS, now);
        flow.circulate(cast.voice("Ada Okafor"), id, circulation(Script.TIDE_WARNINGS, now, 4));
        comment(
                cast,
                id,
                "Jonas Berg",
                "seventy-two hours",
                Comment.Kind.TECHNICAL,
                "Seventy-two hours of batteries are not possible on masts. Fuel cells or a place for a generator would be.");
        comment(
                cast,
                id,
                "Marta Coelho",
                "eleven seconds",
                Comment.Kind.EDITORIAL,
                "The figure is a median. “Half of the handsets within eleven seconds, nine in ten within forty” would be exact.");
        comment(
                cast,
                id,
                "Leila Haddad",
                null,
                Comment.Kind.GENERAL,
                "Radio and television are missing as ways of warning, although they reached most people in November.");
        propose(cast, id);
        for (String reader : List.of("Ingrid Solheim", "Marta Coelho", "Freya Holm", "Tom Whitaker", "Leila Haddad")) {
            visits.open(cast.voice(reader), id);
        }
        advising.proposePosition(
                cast.voice("Marta Coelho"),
                id,
                new Objection(
                        "Our masts on the outer islands cannot run for seventy-two hours.",
                        "Say for how long roads are expected to be closed, as Norland proposes."),
                "If Norland’s proposal is accepted we can support the text.");
        answer(cast, id, "Ingrid Solheim", new Support());
        answer(cast, id, "Freya Holm", new NoObjection());
        answer(
                cast,
                id,
                "Tom Whitaker",
                new Objection(
                        "Seventy-two hours for every site in a warning area goes beyond what was discussed in Estaport.",
                        "Say “should be able to run for as long as roads are expected to be closed”."));
    }

    /** Wording that one delegation proposes, another supports and a third asks about. */
    private void propose(Cast cast, EditionId id) {
        Block base = paragraph(id, "seventy-two hours");
        String wording = base.plain().replace("seventy-two hours", "as long as roads are expected to be closed");
        Comment proposal = proposing.propose(
                cast.voice("Jonas Berg"),
                id,
                new Amendment(
                        Operation.REPLACE,
                        base.id(),
                        base.hash(),
                        Body.of(base.with(List.of(new Run(wording)))).canonical()),
                Comment.Kind.TECHNICAL,
                "What has to be bridged is the time until somebody can come, and that differs.",
                Set.of());
        proposing.support(cast.voice("Marta Coelho"), proposal.id(), Side.SUPPORTS);
        commenting.reply(
                cast.voice("Leila Haddad"), proposal.id(), "Who says how long roads will be closed?", Set.of());
    }

    private EditionId start(Cast cast, Script script, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return flow.start(cast.voice("Ada Okafor"), script.start(today, cast.members()))
                .id();
    }

    /** Asks all organizations with a head of delegation, until the evening at the meeting's place. */
    private static Circulation circulation(Script script, Instant now, int days) {
        ZoneId zone = ZoneId.of(script.zone());
        Instant evening = now.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(LocalTime.of(18, 0))
                .atZone(zone)
                .toInstant();
        Set<OrganizationId> asked = new HashSet<>();
        Cast.ACTORS.stream()
                .filter(actor -> actor.part() == Cast.Part.HEAD)
                .forEach(actor -> asked.add(Cast.organization(java.util.Objects.requireNonNull(actor.organization()))));
        return new Circulation(asked, new Deadline(evening, zone));
    }

    private void answer(Cast cast, EditionId id, String who, Position position) {
        reviewing.respondToReview(cast.voice(who), id, position);
    }

    private void comment(
            Cast cast,
            EditionId id,
            String who,
            @org.jspecify.annotations.Nullable String about,
            Comment.Kind kind,
            String words) {
        Passage passage = about == null ? null : chosen(paragraph(id, about), about);
        commenting.comment(cast.voice(who), id, Remark.of(passage, kind, words));
    }

    private static Passage chosen(Block paragraph, String words) {
        int from = paragraph.plain().indexOf(words);
        return new Passage(paragraph.id(), new Range(from, from + words.length()), words);
    }

    private Block paragraph(EditionId id, String words) {
        int revision = java.util.Objects.requireNonNull(reading.edition(id).lastCirculated());
        List<Block> blocks = reading.frozen(id, revision).text().body().blocks();
        return blocks.stream()
                .filter(block -> block.plain().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** The process publishes by itself; the demo is ready when it has. */
    void await(EditionId id) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!(reading.edition(id) instanceof Edition.Published)) {
            if (Instant.now().isAfter(until)) {
                LOG.warn("The demo's first communiqué is still to be published");
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
    }
}
