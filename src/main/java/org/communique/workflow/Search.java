package org.communique.workflow;

import java.time.Duration;
import java.util.List;
import org.communique.drafting.Hit;
import org.communique.drafting.SearchedFor;
import org.communique.drafting.Searching;
import org.communique.people.PersonId;
import org.communique.people.Turnstile;
import org.communique.people.Voice;
import org.communique.review.SaidThere;
import org.communique.review.SearchingComments;
import org.communique.rights.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Searching in all that a person may read: titles, texts, and what was said about them. */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Search {

    /** So many of the best places in texts, and as many in what was said: whoever needs more says more words. */
    public static final int MOST = 50;

    private final Searching texts;
    private final SearchingComments comments;
    private final Turnstile<PersonId> turnstile;

    Search(Searching texts, SearchingComments comments, @Value("${communique.searches-a-minute}") int times) {
        this.texts = texts;
        this.comments = comments;
        this.turnstile = new Turnstile<>(times, Duration.ofMinutes(1));
    }

    /**
     * What was found, best first in each list.
     *
     * @param notAsTheyStand how many texts that are being written were searched only as they were frozen last
     */
    public record Found(List<Hit> texts, List<SaidThere> said, int notAsTheyStand) {

        public Found {
            texts = List.copyOf(texts);
            said = List.copyOf(said);
        }

        public boolean isNothing() {
            return texts.isEmpty() && said.isEmpty();
        }

        /** Whether there may be more than is listed. */
        public boolean isCut() {
            return texts.size() == MOST || said.size() == MOST;
        }
    }

    /**
     * Searches; rights are asked anew each time.
     *
     * @param typed as the person typed it
     * @throws Refused when that cannot be searched for, or the person has searched too often in this minute
     */
    public Found find(Voice voice, String typed) {
        SearchedFor asked = new SearchedFor(typed);
        turnstile.tooOften(voice.person()).ifPresent(wait -> {
            throw new Refused("search.too-often", wait.toSeconds());
        });
        Searching.Found found = texts.search(voice, asked, MOST);
        return new Found(found.hits(), comments.search(voice, asked, MOST), found.notAsTheyStand());
    }
}
