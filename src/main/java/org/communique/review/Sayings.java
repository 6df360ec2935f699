package org.communique.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.communique.drafting.EditionId;
import org.communique.drafting.Excerpt;
import org.communique.drafting.SearchedFor;
import org.communique.review.Shown.Utterance;
import org.jspecify.annotations.Nullable;

/** The words of all comments and replies, as they are found: first what might be shown, then the words of what may. */
interface Sayings {

    /** Everything in which it was said, as it reads now, best first. None of its words: whether it is shown is not asked yet. */
    List<Ranked> find(SearchedFor asked, Collection<Spoken> about);

    /** The places where it was said, in this order. */
    List<Place> places(SearchedFor asked, List<Ranked> said);

    /** An edition of which something may have been said, in its language. */
    record Spoken(EditionId edition, Locale language) {}

    record Ranked(Utterance utterance, double rank) {}

    /**
     * @param paragraph the number of the paragraph on which the comment hangs, in the text that its author read; null for the
     *     whole text, a heading, and where that text was not frozen
     */
    record Place(Ranked said, @Nullable Integer paragraph, Excerpt excerpt) {}
}
