package org.communique.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Staging;
import org.communique.notice.Told;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminding organizations that have not answered yet: when the secretariat says so, and some time before the deadline. */
@Service
@Transactional
public class Reminding {

    private final Rounds rounds;
    private final Staging staging;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Audience audience;
    private final Now now;
    private final List<Duration> before;

    /** @param before how long before the deadline those who are silent are reminded */
    Reminding(
            Rounds rounds,
            Staging staging,
            Access access,
            Acts acts,
            Peopling people,
            Audience audience,
            Now now,
            @Value("${communique.review.reminders}") List<Duration> before) {
        this.rounds = rounds;
        this.staging = staging;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.audience = audience;
        this.now = now;
        this.before = List.copyOf(before);
    }

    /**
     * Reminds organizations that have not answered yet.
     *
     * @throws Refused when one of them is not asked, or has answered
     */
    public void remind(Voice voice, EditionId id, Set<OrganizationId> organizations) {
        Edition edition = access.requireHeld(voice, Action.REMIND, id);
        Round round = rounds.answerable(id, now).round();
        if (organizations.isEmpty() || !round.organizations().containsAll(organizations)) {
            throw new Refused("review.not-asked");
        }
        if (!rounds.silent(round).containsAll(organizations)) {
            throw new Refused("review.answered-already");
        }
        remind(voice, edition, round, organizations);
    }

    /**
     * Reminds all who are silent, when a reminder is due since the last one. A knock that comes too early changes nothing.
     *
     * @return when to knock again; after the deadline, when no reminder is left
     */
    @ActOfTheProcess("the secretariat set the deadline, and the settings the reminders")
    public Instant remindWhoIsSilent(RoundId id) {
        // First the edition, then the round: the order in which every other verb holds them.
        Round known = rounds.find(id).orElseThrow(NothingThere::new);
        if (known.isOpen() && isDue(known, now.instant())) {
            Edition.InReview edition = staging.held(known.edition(), Edition.InReview.class);
            Round round = rounds.lock(id).orElseThrow(NothingThere::new);
            Instant at = now.instant();
            if (isDue(round, at) && !round.deadline().hasPassed(at)) {
                rounds.markReminded(id, at);
                Set<OrganizationId> silent = rounds.silent(round);
                if (!silent.isEmpty()) {
                    remind(null, edition, round, silent);
                }
            }
        }
        return next(id);
    }

    /** When the next reminder is due; after the deadline, when none is left. */
    @ActOfTheProcess("the process itself")
    @Transactional(readOnly = true)
    public Instant next(RoundId id) {
        Round round = rounds.find(id).orElseThrow(NothingThere::new);
        Instant at = now.instant();
        return before.stream()
                .map(round.deadline().instant()::minus)
                .filter(instant -> instant.isAfter(at))
                .min(Instant::compareTo)
                .orElse(round.deadline().instant().plus(Duration.ofDays(1)));
    }

    /** One reminder is enough for all instants that have passed; one that lies before the round opened is none. */
    private boolean isDue(Round round, Instant at) {
        Instant since = rounds.lastReminded(round.id()).orElse(round.openedAt());
        return before.stream()
                .map(round.deadline().instant()::minus)
                .anyMatch(instant -> instant.isAfter(since) && !instant.isAfter(at));
    }

    private void remind(@Nullable Voice voice, Edition edition, Round round, Set<OrganizationId> organizations) {
        String names = organizations.stream()
                .map(organization -> people.organization(organization).shortName())
                .sorted()
                .collect(Collectors.joining(", "));
        acts.write(voice, Deed.REMINDED, edition, Facts.of(round, "organizations", names));
        audience.tell(edition, audience.delegates(edition, organizations), Told.REMINDED, Facts.of(round));
    }
}
