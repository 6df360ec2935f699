package org.communique.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.record.Now;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has opened a text, and when. Of those who are asked in a round the others see it as a number for each organization, and the
 * secretariat by name; of everybody else only they themselves do.
 */
@Service
@Transactional
public class Visits {

    private final Visited visited;
    private final Rounds rounds;
    private final Following following;
    private final Audience audience;
    private final Access access;
    private final Now now;

    Visits(Visited visited, Rounds rounds, Following following, Audience audience, Access access, Now now) {
        this.visited = visited;
        this.rounds = rounds;
        this.following = following;
        this.audience = audience;
        this.access = access;
        this.now = now;
    }

    /** Somebody opens the text that lies before them in the room. Within a minute of the last time nothing is written. */
    public void open(Voice voice, EditionId id) {
        Edition edition = readable(voice, id);
        Instant at = now.instant();
        visited.keep(id, voice.person(), at);
        Set<OrganizationId> own = access.organizations(voice, edition);
        rounds.of(id).stream()
                .filter(Round::isOpen)
                .filter(round -> own.stream().anyMatch(round::asks))
                .forEach(round -> visited.keepOpened(round.id(), voice.person(), at));
    }

    /**
     * When the person last looked on the visit before this one; a visit is over after half an hour in which the text was not opened.
     * Empty on the first one.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> before(Voice voice, EditionId id) {
        readable(voice, id);
        return visited.before(id, voice.person());
    }

    private Edition readable(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        if (access.roles(voice.person(), edition.identity().communique()).isEmpty()) {
            throw new NothingThere();
        }
        return access.require(voice, Action.READ_CIRCULATED_TEXT, id);
    }

    /** Of each organization that is asked in the newest round, how many have opened its text; empty for who may not see it. */
    @Transactional(readOnly = true)
    public List<Readers> readers(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        if (!access.may(voice, Action.SEE_WHO_ANSWERED, edition)) {
            return List.of();
        }
        boolean byName = access.roles(voice.person(), edition.identity().communique()).stream()
                .anyMatch(member -> member.role() == Role.SECRETARIAT);
        Map<OrganizationId, Set<PersonId>> delegations = audience.delegations(edition);
        return following.newest(voice, id).stream()
                .flatMap(round -> {
                    Map<PersonId, Instant> opened = visited.opened(round.id());
                    return round.organizations().stream()
                            .map(organization -> readers(
                                    organization, delegations.getOrDefault(organization, Set.of()), opened, byName));
                })
                .toList();
    }

    private static Readers readers(
            OrganizationId organization, Set<PersonId> delegates, Map<PersonId, Instant> opened, boolean byName) {
        List<PersonId> who = delegates.stream().filter(opened::containsKey).toList();
        Instant last = who.stream().map(opened::get).max(Instant::compareTo).orElse(null);
        return new Readers(organization, who.size(), delegates.size(), last, byName ? who : List.of());
    }
}
