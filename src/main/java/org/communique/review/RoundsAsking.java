package org.communique.review;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.communique.drafting.Asking;
import org.communique.drafting.EditionId;
import org.communique.people.OrganizationId;
import org.springframework.stereotype.Component;

/** Tells from the rounds which organizations were asked. */
@Component
class RoundsAsking implements Asking {

    private final Rounds rounds;

    RoundsAsking(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public OptionalInt firstRevision(EditionId edition, OrganizationId organization) {
        return asked(edition, organization).mapToInt(Round::revision).findFirst();
    }

    @Override
    public Optional<Instant> firstOpened(EditionId edition, OrganizationId organization) {
        return asked(edition, organization).map(Round::openedAt).findFirst();
    }

    @Override
    public boolean isBlind(EditionId edition) {
        return rounds.of(edition).stream().anyMatch(round -> round.isOpen() && round.blind());
    }

    private Stream<Round> asked(EditionId edition, OrganizationId organization) {
        return rounds.of(edition).stream().filter(round -> round.asks(organization));
    }
}
