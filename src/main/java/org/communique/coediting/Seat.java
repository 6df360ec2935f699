package org.communique.coediting;

import org.communique.people.SignInId;
import org.communique.people.Voice;

/** One open editor of one person at a text. Its messages may be sent from any thread and never wait. */
public interface Seat {

    TextId text();

    Voice voice();

    default Place place() {
        return new Place(voice(), text());
    }

    /** The name of the person, as others at the text see it. */
    String name();

    /** With which sign-in the editor was opened. */
    SignInId signIn();

    void send(String message);

    /** Whether it has come to an end, so that nobody sits down at it any more. */
    boolean ended();

    /** Ends it; nothing is sent afterwards. */
    void close(Closing why);
}
