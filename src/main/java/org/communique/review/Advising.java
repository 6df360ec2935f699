package org.communique.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Access;
import org.communique.drafting.Acts;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.notice.Told;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.people.PlainWords;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Now;
import org.communique.rights.Action;
import org.communique.rights.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What experts propose to the head of their delegation to state as the organization's position. An organization has one voice:
 * what is said within a delegation is nobody else's, not the secretariat's either.
 */
@Service
@Transactional
public class Advising {

    private static final int LONGEST_NOTE = 2_000;

    private final Rounds rounds;
    private final ProposedPositions proposals;
    private final Access access;
    private final Acts acts;
    private final Peopling people;
    private final Audience audience;
    private final Now now;

    Advising(
            Rounds rounds,
            ProposedPositions proposals,
            Access access,
            Acts acts,
            Peopling people,
            Audience audience,
            Now now) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.access = access;
        this.acts = acts;
        this.people = people;
        this.audience = audience;
        this.now = now;
    }

    /**
     * Proposes a position to the head of one's own delegation, and to whoever stands in. It takes the place of what the same
     * expert proposed before.
     *
     * @param note words for the head only; blank for none
     * @throws Refused when the round has closed, or the organization is not asked in it
     */
    public ProposedPosition proposePosition(Voice voice, EditionId id, Position position, String note) {
        Edition edition = access.require(voice, Action.PROPOSE_POSITION, id);
        Round round = rounds.lockOpen(id).orElseThrow(() -> new Refused("review.closed"));
        Instant at = now.instant();
        if (round.deadline().hasPassed(at)) {
            throw new Refused("review.closed");
        }
        OrganizationId organization = access.organizations(voice, edition).stream()
                .filter(round::asks)
                .findFirst()
                .orElseThrow(() -> new Refused("review.not-asked"));
        String words = note.isBlank() ? null : PlainWords.text(note, LONGEST_NOTE);
        ProposedPosition proposed = new ProposedPosition(organization, voice.person(), position, words, at);
        proposals.add(round.id(), proposed);
        // The record says that it happened, for the delegation alone, and not a word of it.
        acts.write(
                voice,
                Deed.POSITION_PROPOSED,
                edition,
                Map.of("delegation", organization.value().toString(), "round", String.valueOf(round.number())));
        audience.tell(
                edition,
                heads(edition, organization),
                Told.POSITION_PROPOSED,
                Map.of(
                        "who", people.person(voice.person()).name(),
                        "round", String.valueOf(round.number())));
        return proposed;
    }

    /** Who may state the organization's position at this moment: its head, and whoever stands in. */
    private Set<PersonId> heads(Edition edition, OrganizationId organization) {
        return audience.delegates(edition, List.of(organization)).stream()
                .filter(person -> access.roles(person, edition.identity().communique()).stream()
                        .anyMatch(Member::head))
                .collect(Collectors.toSet());
    }

    /** What was proposed within the person's own delegation in the newest round: the last word of each expert, oldest first. */
    @Transactional(readOnly = true)
    public List<Advice> advice(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        List<Round> all = rounds.of(id);
        if (all.isEmpty() || !access.may(voice, Action.SEE_PROPOSED_POSITIONS, edition)) {
            return List.of();
        }
        Round round = all.getLast();
        return access.organizations(voice, edition).stream()
                .filter(round::asks)
                .flatMap(organization -> advice(round, organization))
                .toList();
    }

    private Stream<Advice> advice(Round round, OrganizationId organization) {
        Map<PersonId, ProposedPosition> last = new LinkedHashMap<>();
        proposals.of(round.id(), organization).forEach(proposed -> {
            last.remove(proposed.by());
            last.put(proposed.by(), proposed);
        });
        Instant stated = rounds.stated(round.id()).stream()
                .filter(one -> one.organization().equals(organization))
                .map(Stated::at)
                .reduce(Instant.MIN, (earlier, later) -> later);
        return last.values().stream()
                .map(proposed ->
                        new Advice(proposed, !round.isOpen() || !proposed.at().isAfter(stated)));
    }

    /**
     * What an expert proposes, as it stands now.
     *
     * @param past whether the head has stated a position since, or the round has closed
     */
    public record Advice(ProposedPosition proposed, boolean past) {}
}
