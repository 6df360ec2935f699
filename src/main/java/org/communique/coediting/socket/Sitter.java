package org.communique.coediting.socket;

import jakarta.servlet.http.HttpSession;
import org.communique.coediting.TextId;
import org.communique.people.Voice;
import org.jspecify.annotations.Nullable;

/** Who opened a connection, at which text, in which session of the desk. */
final class Sitter {

    private final TextId text;
    private final Voice voice;
    private final String name;
    private final @Nullable HttpSession desk;

    Sitter(TextId text, Voice voice, String name, @Nullable HttpSession desk) {
        this.text = text;
        this.voice = voice;
        this.name = name;
        this.desk = desk;
    }

    TextId text() {
        return text;
    }

    Voice voice() {
        return voice;
    }

    String name() {
        return name;
    }

    /** A session that has ended answers no question. */
    boolean signedIn() {
        try {
            return desk != null && desk.getLastAccessedTime() > 0;
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
