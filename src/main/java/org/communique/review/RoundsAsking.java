package org.communique.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    public Map<EditionId, Asked> of(Collection<EditionId> editions) {
        return rounds.of(editions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> asked(entry.getValue())));
    }

    private static Asked asked(List<Round> rounds) {
        Map<OrganizationId, First> firsts = new HashMap<>();
        for (Round round : rounds) {
            round.organizations()
                    .forEach(organization ->
                            firsts.putIfAbsent(organization, new First(round.revision(), round.openedAt())));
        }
        return new Asked(firsts, rounds.stream().anyMatch(round -> round.isOpen() && round.blind()));
    }
}
