package org.communique.coediting;

import org.communique.people.Voice;

/** A place at a text that needs no socket; what it is sent is up to the test. */
public abstract class SeatOfATest implements Seat {

    protected final TextId text;
    private final Voice voice;

    protected SeatOfATest(TextId text, Voice voice) {
        this.text = text;
        this.voice = voice;
    }

    @Override
    public TextId text() {
        return text;
    }

    @Override
    public Voice voice() {
        return voice;
    }

    @Override
    public String name() {
        return "A writer";
    }

    @Override
    public boolean ended() {
        return false;
    }

    @Override
    public boolean signedIn() {
        return true;
    }
}
