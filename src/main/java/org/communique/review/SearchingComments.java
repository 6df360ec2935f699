package org.communique.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Overview;
import org.communique.drafting.Reading;
import org.communique.drafting.SearchedFor;
import org.communique.people.Voice;
import org.communique.review.Sayings.Place;
import org.communique.review.Sayings.Ranked;
import org.communique.review.Sayings.Spoken;
import org.communique.review.Shown.Utterance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searching in what was said about one's communiqués, as far as it is shown to the person at this moment: drafters' notes to the
 * secretariat, nothing of others in a blind round, nothing that was taken back but to its author and the secretariat.
 */
@Service
@Transactional(readOnly = true)
public class SearchingComments {

    private final Reading reading;
    private final Sayings sayings;
    private final Shown shown;

    SearchingComments(Reading reading, Sayings sayings, Shown shown) {
        this.reading = reading;
        this.sayings = sayings;
        this.shown = shown;
    }

    /**
     * The comments and replies in which it was said, as they read now, with the wording that they propose.
     *
     * @param most so many of the best at most
     */
    public List<SaidThere> search(Voice voice, SearchedFor asked, int most) {
        Map<EditionId, Overview> mine = reading.mine(voice).stream()
                .collect(Collectors.toMap(overview -> overview.edition().id(), Function.identity()));
        List<Spoken> about = mine.values().stream()
                .map(overview -> new Spoken(
                        overview.edition().id(), overview.communique().language()))
                .toList();
        // All of them and not only the best, so that nobody learns from what is missing that something is hidden.
        List<Ranked> found = about.isEmpty() ? List.of() : sayings.find(asked, about);
        List<Ranked> readable =
                readable(voice, mine, found).stream().limit(most).toList();
        return sayings.places(asked, readable).stream()
                .map(place -> there(mine, place))
                .toList();
    }

    private List<Ranked> readable(Voice voice, Map<EditionId, Overview> mine, List<Ranked> found) {
        List<Edition> editions = found.stream()
                .map(one -> one.utterance().edition())
                .distinct()
                .map(id -> Objects.requireNonNull(mine.get(id)).edition())
                .toList();
        Map<CommentId, Ranked> ranks =
                found.stream().collect(Collectors.toMap(one -> one.utterance().id(), Function.identity()));
        return shown
                .readable(voice, editions, found.stream().map(Ranked::utterance).toList())
                .stream()
                .map(utterance -> Objects.requireNonNull(ranks.get(utterance.id())))
                .toList();
    }

    private static SaidThere there(Map<EditionId, Overview> mine, Place place) {
        Utterance utterance = place.said().utterance();
        return new SaidThere(
                Objects.requireNonNull(mine.get(utterance.edition())),
                utterance.commentId(),
                !utterance.id().equals(utterance.commentId()),
                utterance.said().author(),
                utterance.said().at(),
                utterance.said().seenBy() == Comment.SeenBy.SECRETARIAT,
                place.paragraph(),
                place.excerpt(),
                place.said().rank());
    }
}
