package org.communique.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Standings;
import org.communique.people.OrganizationId;
import org.communique.people.Voice;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Following a review: rounds, who has answered, and what, exactly as far as rights go. */
@Service
@Transactional(readOnly = true)
public class Following {

    private final Rounds rounds;
    private final Comments comments;
    private final Access access;

    Following(Rounds rounds, Comments comments, Access access) {
        this.rounds = rounds;
        this.comments = comments;
        this.access = access;
    }

    /** The rounds of an edition in which the person takes part or which the person follows, oldest first. */
    public List<Round> rounds(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        return rounds(access.standings(voice, List.of(edition)), edition);
    }

    private List<Round> rounds(Standings standings, Edition edition) {
        return rounds.of(edition.id()).stream()
                .filter(round -> follows(standings, edition, round))
                .toList();
    }

    private static boolean wasAsked(Round round, @Nullable OrganizationId organization) {
        return organization != null && round.asks(organization);
    }

    /** The newest round that the person may see. */
    public Optional<Round> newest(Voice voice, EditionId id) {
        return last(rounds(voice, id));
    }

    private static Optional<Round> last(List<Round> seen) {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.getLast());
    }

    /** Who has answered in the newest round and what, each as far as the person may see. */
    public Optional<Answers> answers(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        Standings standings = access.standings(voice, List.of(edition));
        return last(rounds(standings, edition)).map(round -> answers(standings, edition, round));
    }

    /** The same for every round that the person may see, oldest first. */
    public List<Answers> answersOfAllRounds(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        Standings standings = access.standings(voice, List.of(edition));
        return rounds(standings, edition).stream()
                .map(round -> answers(standings, edition, round))
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

    /** How far several editions have come, each as far as the person may see; as many questions for a hundred as for one. */
    public Map<EditionId, Progress> progress(Voice voice, Collection<Edition> editions) {
        Standings standings = access.standings(voice, editions);
        List<EditionId> ids = editions.stream().map(Edition::id).toList();
        Map<EditionId, List<Round>> all = rounds.of(ids);
        Map<EditionId, Round> newest = new HashMap<>();
        for (Edition edition : editions) {
            all.getOrDefault(edition.id(), List.of()).stream()
                    .filter(round -> follows(standings, edition, round))
                    .forEach(round -> newest.put(edition.id(), round));
        }
        Map<RoundId, Set<OrganizationId>> answered =
                rounds.answered(newest.values().stream().map(Round::id).toList());
        Map<EditionId, Integer> open = comments.open(ids);
        return editions.stream()
                .collect(Collectors.toMap(
                        Edition::id,
                        edition -> new Progress(
                                newest.get(edition.id()),
                                standings.may(Action.SEE_WHO_ANSWERED, edition)
                                        ? count(newest.get(edition.id()), answered)
                                        : null,
                                standings.may(Action.READ_WORKING_TEXT, edition)
                                        ? open.getOrDefault(edition.id(), 0)
                                        : null)));
    }

    private static boolean follows(Standings standings, Edition edition, Round round) {
        return standings.may(Action.READ_HISTORY, edition)
                && standings.roles(edition).stream()
                        .anyMatch(m -> m.role() != Role.PARTICIPANT || wasAsked(round, m.organization()));
    }

    private static @Nullable Integer count(@Nullable Round round, Map<RoundId, Set<OrganizationId>> answered) {
        return round == null
                ? null
                : (int) answered.getOrDefault(round.id(), Set.of()).stream()
                        .filter(round::asks)
                        .count();
    }

    private Answers answers(Standings standings, Edition edition, Round round) {
        List<Stated> stated = rounds.stated(round.id());
        boolean who = standings.may(Action.SEE_WHO_ANSWERED, edition);
        boolean what = round.isOpen()
                ? standings.may(Action.SEE_POSITIONS, edition)
                : standings.mayOfEarlier(Action.SEE_POSITIONS, edition);
        Set<OrganizationId> own = standings.organizations(edition);
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

    /** Several rounds by their names, for the list of what waits for people. */
    @ActOfTheProcess("asked by the inbox about the person's own communiqués")
    public Map<RoundId, Round> rounds(Collection<RoundId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rounds.all(ids).stream().collect(Collectors.toMap(Round::id, Function.identity()));
    }

    /** Which organizations have answered in several rounds, for the list of what waits for people. */
    @ActOfTheProcess("asked by the inbox about the person's own communiqués")
    public Map<RoundId, Set<OrganizationId>> answered(Collection<RoundId> ids) {
        return ids.isEmpty() ? Map.of() : rounds.answered(ids);
    }
}
