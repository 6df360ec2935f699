package org.communique.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.people.OrganizationId;
import org.communique.people.Voice;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Following a review: rounds, who has answered, and what, exactly as far as rights go. */
@Service
@Transactional(readOnly = true)
public class Following {

    private final Rounds rounds;
    private final Access access;

    Following(Rounds rounds, Access access) {
        this.rounds = rounds;
        this.access = access;
    }

    /** The rounds of an edition in which the person takes part or which the person follows, oldest first. */
    public List<Round> rounds(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        if (!access.may(voice, Action.READ_HISTORY, edition)) {
            return List.of();
        }
        List<Member> roles = access.roles(voice.person(), edition.identity().communique());
        boolean all = roles.stream().anyMatch(m -> m.role() != Role.PARTICIPANT);
        return rounds.of(id).stream()
                .filter(round -> all || roles.stream().anyMatch(m -> wasAsked(round, m.organization())))
                .toList();
    }

    private static boolean wasAsked(Round round, @org.jspecify.annotations.Nullable OrganizationId organization) {
        return organization != null && round.asks(organization);
    }

    /** The newest round that the person may see. */
    public Optional<Round> newest(Voice voice, EditionId id) {
        List<Round> seen = rounds(voice, id);
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.getLast());
    }

    /** Who has answered in the newest round and what, each as far as the person may see. */
    public Optional<Answers> answers(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        return newest(voice, id).map(round -> answers(voice, edition, round));
    }

    /** The same for every round that the person may see, oldest first. */
    public List<Answers> answersOfAllRounds(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        return rounds(voice, id).stream()
                .map(round -> answers(voice, edition, round))
                .toList();
    }

    /**
     * The objections that stand: an organization's last position, in whichever round it was stated and not taken off,
     * as far as the person may see it.
     */
    public List<Objection> objections(Voice voice, EditionId id) {
        Map<OrganizationId, Objection> last = new LinkedHashMap<>();
        for (Answers answers : answersOfAllRounds(voice, id)) {
            Round round = answers.round();
            round.organizations().stream()
                    .flatMap(organization -> answers.of(organization).stream())
                    .forEach(stated -> last.put(stated.organization(), new Objection(round, stated)));
        }
        return last.values().stream()
                .filter(held -> held.stated().position() instanceof Position.Objection)
                .toList();
    }

    private Answers answers(Voice voice, Edition edition, Round round) {
        List<Stated> stated = rounds.stated(round.id());
        boolean who = access.may(voice, Action.SEE_WHO_ANSWERED, edition);
        boolean what = round.isOpen()
                ? access.may(voice, Action.SEE_POSITIONS, edition)
                : access.mayOfEarlier(voice, Action.SEE_POSITIONS, edition);
        Set<OrganizationId> own = access.organizations(voice, edition);
        return new Answers(
                round,
                who ? stated.stream().map(Stated::organization).distinct().toList() : null,
                stated.stream()
                        .filter(one -> what || own.contains(one.organization()))
                        .toList(),
                what);
    }

    /** A round by its name, for the process. */
    @ActOfTheProcess("the process itself")
    public Round round(RoundId id) {
        return rounds.find(id).orElseThrow(NothingThere::new);
    }

    /** The editions whose open round has passed its deadline at this instant. */
    @ActOfTheProcess("the process itself")
    public List<EditionId> overdue(Instant at) {
        return rounds.overdue(at);
    }

    /** Whether an organization has answered in a round, for the list of what waits for its head of delegation. */
    @ActOfTheProcess("asked by the inbox about the person's own organization")
    public boolean hasAnswered(RoundId id, OrganizationId organization) {
        return rounds.stated(id).stream()
                .anyMatch(stated -> stated.organization().equals(organization));
    }
}
