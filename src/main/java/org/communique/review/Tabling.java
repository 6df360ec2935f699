package org.communique.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Reading;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Numbered;
import org.communique.people.Voice;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what was said in a round and what became of it, for those who may take it along. */
@Service
@Transactional(readOnly = true)
public class Tabling {

    private final Rounds rounds;
    private final Shown shown;
    private final Reading reading;
    private final Access access;

    Tabling(Rounds rounds, Shown shown, Reading reading, Access access) {
        this.rounds = rounds;
        this.shown = shown;
        this.reading = reading;
        this.access = access;
    }

    /** What was said about one revision in one round, in the order of its text. */
    public record Tabled(Round round, Map<BlockId, Numbered> places, List<Comment> comments) {}

    /**
     * What was said in a round; never a drafters' note. Delegates get it of the rounds in which they were asked, once these
     * have closed.
     *
     * @throws NothingThere for a round that is not, or not yet, theirs to take along
     */
    public Tabled tabled(Voice voice, EditionId id, int number) {
        Edition edition = access.require(voice, Action.EXPORT_DISPOSITIONS, id);
        Round round = rounds.of(id).stream()
                .filter(one -> one.number() == number)
                .filter(one -> isFor(voice, edition, one))
                .findFirst()
                .orElseThrow(NothingThere::new);
        Body text = reading.frozen(id, round.revision()).text().body();
        Map<BlockId, Numbered> places = new HashMap<>();
        Map<BlockId, Integer> order = new HashMap<>();
        text.numbered().forEach(one -> {
            order.put(one.block().id(), order.size());
            places.put(one.block().id(), one);
        });
        List<Comment> comments = shown.to(voice, edition).stream()
                .filter(comment -> !comment.isDraftersNote())
                .filter(comment -> Integer.valueOf(round.revision()).equals(comment.revision()))
                .sorted(Comparator.comparing(
                        comment -> comment.block() == null ? -1 : order.getOrDefault(comment.block(), -1)))
                .toList();
        return new Tabled(round, places, comments);
    }

    private boolean isFor(Voice voice, Edition edition, Round round) {
        boolean delegate = access.roles(voice.person(), edition.identity().communique()).stream()
                .allMatch(member -> member.role() == Role.PARTICIPANT);
        return !delegate
                || !round.isOpen()
                        && access.organizations(voice, edition).stream().anyMatch(round::asks);
    }
}
