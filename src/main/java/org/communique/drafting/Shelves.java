package org.communique.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.drafting.text.BlockId;
import org.jspecify.annotations.Nullable;

/** The words of all communiqués, as they are found. Who may find them was asked before. */
interface Shelves {

    /** Of these languages, those in which what is searched for has a word to look for. */
    Set<Locale> speaking(Set<Locale> languages, SearchedFor asked);

    /** The best places in these titles, revisions and working texts and nowhere else, best first. */
    List<Find> find(SearchedFor asked, List<Titled> titles, List<Frozen> revisions, List<Working> working, int most);

    /** The words by which a communiqué is known. */
    record Titled(EditionId edition, Locale language, String words) {}

    /** A revision that may be read. */
    record Frozen(EditionId edition, Locale language, int revision) {}

    /** A working text that may be read, as JSON. */
    record Working(EditionId edition, Locale language, String doc) {}

    /**
     * Something found.
     *
     * @param block null in a title
     * @param revision null in a title and in a working text
     */
    record Find(
            EditionId edition,
            @Nullable BlockId block,
            @Nullable Integer revision,
            @Nullable Integer paragraph,
            Excerpt excerpt,
            double rank) {}
}
