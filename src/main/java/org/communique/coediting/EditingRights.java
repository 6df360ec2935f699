package org.communique.coediting;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.communique.people.Voice;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;

/** Answers whether somebody may join or change a text; whoever owns the text's meaning implements it. */
public interface EditingRights {

    /** @throws Refused when this text may not be read while it is written */
    void requireReading(Voice voice, TextId text);

    /**
     * Those who may not sit at a text and write now, and why: with a reason when it is only that the text is frozen.
     * Asked for all places at once, however many there are. Holds nothing: a stage may end right after.
     */
    Map<Place, Refused> barred(Set<Place> places);

    /**
     * In which season of writing a text is: how often it has been frozen.
     *
     * @throws org.communique.rights.NothingThere when there is no such text
     */
    int season(TextId text);

    /**
     * Holds the text open for change until the transaction ends, so that it cannot be frozen in between.
     *
     * @throws Refused when this text may not be changed by this person now
     */
    void requireWriting(Voice voice, TextId text);

    /**
     * The same for several at once: those of them who may write now, and on which grounds. {@link Texts#addWhile} asks
     * whether these are still the same. Waits for no act on the text, and a moment only for whatever else the transaction
     * does afterwards.
     *
     * @throws org.springframework.dao.CannotAcquireLockException when an act on the text is under way
     */
    Map<Voice, Grounds> mayWrite(Set<Voice> voices, TextId text);

    /**
     * Reads a document strictly and gives back its canonical form.
     *
     * @throws Refused when it is not a document that the trade knows
     */
    String checked(String doc);

    /**
     * Is told that somebody wrote, in the transaction of the change; not for every step, but at least when they write
     * again after a minute.
     *
     * @param version of the text now
     * @param before when this person wrote in it last, null when never
     */
    void written(Voice voice, TextId text, int version, @Nullable Instant before, Instant at);
}
