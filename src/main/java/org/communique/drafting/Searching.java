package org.communique.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.coediting.End;
import org.communique.coediting.TextAuthority;
import org.communique.coediting.TextId;
import org.communique.drafting.Revisions.Frozen;
import org.communique.drafting.Shelves.Find;
import org.communique.drafting.Shelves.Titled;
import org.communique.drafting.Shelves.Working;
import org.communique.people.Voice;
import org.communique.rights.Action;
import org.communique.rights.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searching in the titles and texts of one's communiqués. First it is asked what the person may read at this moment, then only
 * there is looked: a word that stands elsewhere is answered like one that stands nowhere.
 */
@Service
@Transactional(readOnly = true)
public class Searching {

    /** Of the texts that are being written, so many are searched as they stand; the others as they were frozen last. */
    static final int MOST_WORKING_TEXTS = 20;

    private final Reading reading;
    private final Access access;
    private final Revisions revisions;
    private final TextAuthority texts;
    private final WorkingTexts workingTexts;
    private final Shelves shelves;

    Searching(
            Reading reading,
            Access access,
            Revisions revisions,
            TextAuthority texts,
            WorkingTexts workingTexts,
            Shelves shelves) {
        this.reading = reading;
        this.access = access;
        this.revisions = revisions;
        this.texts = texts;
        this.workingTexts = workingTexts;
        this.shelves = shelves;
    }

    /**
     * What was found in texts.
     *
     * @param hits best first
     * @param notAsTheyStand how many texts that are being written were searched only as they were frozen last
     */
    public record Found(List<Hit> hits, int notAsTheyStand) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Searches titles, revisions and working texts, as far as the person may read them now. No connection is held while working
     * texts are put together.
     *
     * @param most so many of the best at most
     * @throws Refused when only small words are searched for, or only such as must not stand there
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Found search(Voice voice, SearchedFor asked, int most) {
        List<Overview> mine = reading.mine(voice);
        if (mine.isEmpty()) {
            return new Found(List.of(), 0);
        }
        requireWords(mine, asked);
        Map<EditionId, Overview> overviews =
                mine.stream().collect(Collectors.toMap(o -> o.edition().id(), Function.identity()));
        List<Edition> editions = mine.stream().map(Overview::edition).toList();
        Standings standings = access.standings(voice, editions);
        List<Frozen> frozen = revisions.frozen(overviews.keySet());
        List<End> written = beingWritten(standings, editions, frozen);
        List<End> asTheyStand = written.stream().limit(MOST_WORKING_TEXTS).toList();
        List<Find> finds = shelves.find(
                asked,
                mine.stream().map(Searching::titled).toList(),
                frozen.stream()
                        .filter(one -> Lying.before(
                                standings, overviews.get(one.edition()).edition(), one.number(), one.occasion()))
                        .map(one ->
                                new Shelves.Frozen(one.edition(), language(overviews.get(one.edition())), one.number()))
                        .toList(),
                working(mine, asTheyStand),
                most);
        return new Found(
                finds.stream().map(find -> hit(overviews, find)).toList(), written.size() - asTheyStand.size());
    }

    private void requireWords(List<Overview> mine, SearchedFor asked) {
        Set<Locale> languages = mine.stream().map(Searching::language).collect(Collectors.toSet());
        if (shelves.speaking(languages, asked).isEmpty()) {
            throw new Refused("search.only-small-words");
        }
    }

    /** The ends of the working texts that the person may read and that were not frozen as they stand, changed last first. */
    private List<End> beingWritten(Standings standings, List<Edition> editions, List<Frozen> frozen) {
        Map<TextId, Edition> readable = editions.stream()
                .filter(edition -> standings.may(Action.READ_WORKING_TEXT, edition))
                .collect(Collectors.toMap(Edition::text, Function.identity()));
        Map<EditionId, Integer> frozenLast = frozen.stream()
                .filter(one -> one.textVersion() != null)
                .collect(
                        Collectors.toMap(Frozen::edition, one -> Objects.requireNonNull(one.textVersion()), Math::max));
        return texts.ends(readable.keySet()).stream()
                .filter(end -> end.version()
                        > frozenLast.getOrDefault(readable.get(end.text()).id(), -1))
                .sorted(Comparator.comparing(End::at).reversed())
                .toList();
    }

    private List<Working> working(List<Overview> mine, List<End> ends) {
        Map<TextId, Overview> overviews =
                mine.stream().collect(Collectors.toMap(o -> o.edition().text(), Function.identity()));
        List<Working> working = new ArrayList<>();
        for (End end : ends) {
            Overview overview = overviews.get(end.text());
            working.add(new Working(overview.edition().id(), language(overview), workingTexts.at(end)));
        }
        return working;
    }

    private static Titled titled(Overview overview) {
        Communique communique = overview.communique();
        Meeting meeting = communique.meeting();
        StringBuilder words = new StringBuilder(communique.frame().title());
        Stream.of(
                        communique.frame().meetingLine(),
                        meeting.series(),
                        meeting.city(),
                        meeting.country(),
                        meeting.host(),
                        meeting.inConjunctionWith())
                .filter(part -> part != null && words.indexOf(part) < 0)
                .forEach(part -> words.append(words.isEmpty() ? "" : " · ").append(part));
        return new Titled(overview.edition().id(), communique.language(), words.toString());
    }

    private static Locale language(Overview overview) {
        return overview.communique().language();
    }

    private static Hit hit(Map<EditionId, Overview> overviews, Find find) {
        Hit.Place place = find.block() == null
                ? new Hit.Title()
                : new Hit.InText(find.revision(), find.block(), find.paragraph());
        return new Hit(Objects.requireNonNull(overviews.get(find.edition())), place, find.excerpt(), find.rank());
    }
}
