package org.communique.coediting;

import org.communique.people.Voice;
import org.communique.rights.Refused;

/** Answers whether somebody may join or change a text; whoever owns the text's meaning implements it. */
public interface EditingRights {

    /** @throws Refused when this text may not be read while it is written */
    void requireReading(Voice voice, TextId text);

    /**
     * Holds the text open for change until the transaction ends, so that it cannot be frozen in between.
     *
     * @throws Refused when this text may not be changed by this person now
     */
    void requireWriting(Voice voice, TextId text);

    /**
     * Reads a document strictly and gives back its canonical form.
     *
     * @throws Refused when it is not a document that the trade knows
     */
    String checked(String doc);

    /** Is told that a text changed, in the transaction of the change. */
    void written(Voice voice, LiveText before, LiveText after);
}
