package org.communique.coediting;

import java.util.UUID;
import org.communique.people.SignInId;
import org.communique.people.Voice;

/** A place at a text that needs no socket; what it is sent is up to the test. */
public abstract class SeatOfATest implements Seat {

    protected final TextId text;
    private final Voice voice;
    private final SignInId signIn;

    /** Where nobody watches over sign-ins. */
    protected SeatOfATest(TextId text, Voice voice) {
        this(text, voice, new SignInId(UUID.randomUUID()));
    }

    protected SeatOfATest(TextId text, Voice voice, SignInId signIn) {
        this.text = text;
        this.voice = voice;
        this.signIn = signIn;
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
    public SignInId signIn() {
        return signIn;
    }

    @Override
    public boolean ended() {
        return false;
    }
}
