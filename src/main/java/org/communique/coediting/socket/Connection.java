package org.communique.coediting.socket;

import java.util.concurrent.atomic.AtomicInteger;
import org.communique.coediting.Closing;
import org.communique.coediting.Cursor;
import org.communique.coediting.Seat;
import org.communique.coediting.TextId;
import org.communique.coediting.Workers;
import org.communique.people.SignInId;
import org.communique.people.Voice;
import org.jspecify.annotations.Nullable;

/** One editor's connection: puts its messages together, keeps it within limits, and hands on what it says. */
final class Connection implements Seat {

    /** Undoing a large deletion is one step with all its words. */
    private static final int LONGEST_MESSAGE = 4_000_000;

    /** After so many rounds of pings without a word or an answer, nobody is there: with one every 5 s, within 30 s. */
    private static final int MOST_UNANSWERED = 4;

    /** As much comes through even on a slow line from one round of pings to the next; an answer waits that long. */
    private static final int CHARACTERS_A_ROUND = 40_000;

    /** After so many rounds an editor has to have said who it is, and the rest of a message that it has begun. */
    private static final int MOST_UNFINISHED = 12;

    private final Workers workers;
    private final Line line;
    private final Sitter sitter;
    private final Pace pace = new Pace();
    private final StringBuilder message = new StringBuilder();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile int pings;
    private volatile int firstBehindLongMessage;
    private volatile boolean begun;
    private volatile @Nullable String client;

    Connection(Workers workers, Line line, Sitter sitter) {
        this.workers = workers;
        this.line = line;
        this.sitter = sitter;
    }

    /** A part of a message, or the whole of it. The container hands them on one after the other. */
    void received(String part, boolean last) {
        if (line.closed()) {
            return;
        }
        unanswered.accumulateAndGet(0, Math::min);
        if (message.length() + part.length() > LONGEST_MESSAGE) {
            close(Closing.TOO_LARGE);
            return;
        }
        if (!pace.allows(part.length(), last)) {
            close(Closing.TOO_MUCH);
            return;
        }
        message.append(part);
        begun = !last;
        if (last) {
            unfinished.set(0);
            String whole = message.toString();
            message.setLength(0);
            message.trimToSize();
            take(whole);
        }
    }

    private void take(String whole) {
        Said said = Hearing.read(whole);
        String known = client;
        if (known == null && !(said instanceof Said.Join)) {
            close(Closing.NOT_OUR_PROTOCOL);
            return;
        }
        switch (said) {
            case Said.Join join -> join(join);
            case Said.Steps steps -> steps(known, steps);
            case Said.Here here -> workers.point(this, known, new Cursor(here.version(), here.anchor(), here.head()));
            case Said.Alive alive -> send("{\"t\":\"alive\"}");
            case Said.Refused refused -> refused(refused);
        }
    }

    private void join(Said.Join join) {
        if (client != null) {
            close(Closing.NOT_OUR_PROTOCOL);
            return;
        }
        if (join.person() != null
                && !join.person().equals(voice().person().value().toString())) {
            // Somebody else has signed in with this browser: what the first wrote is not theirs.
            close(Closing.SIGNED_OUT);
            return;
        }
        client = join.client();
        workers.join(this, join.client(), join.held());
    }

    private void steps(String known, Said.Steps steps) {
        if (!pace.allowsSteps(steps.count())) {
            close(Closing.TOO_MUCH);
            return;
        }
        workers.write(this, known, steps.batch());
    }

    private void refused(Said.Refused refused) {
        if (refused.batch() == null) {
            close(Closing.NOT_OUR_PROTOCOL);
            return;
        }
        send("{\"t\":\"nack\",\"batch\":\"" + refused.batch() + "\",\"code\":\"" + refused.code() + "\"}");
    }

    /** The answer to a ping: whatever was sent before that has arrived. */
    void answered(int ping) {
        if (ping >= firstBehindLongMessage) {
            unanswered.set(0);
        } else {
            unanswered.accumulateAndGet(0, Math::min);
        }
    }

    /** A round of pings. What counts are rounds, so that one which came late cuts nobody off. */
    void ping() {
        if (line.closed() || unanswered.incrementAndGet() > MOST_UNANSWERED) {
            // A line that is still to be closed takes nothing; ending it may take a moment, and the others wait for
            // this round.
            Thread.startVirtualThread(line::cut);
        } else if (isUnfinished() && unfinished.incrementAndGet() > MOST_UNFINISHED) {
            close(Closing.NOT_OUR_PROTOCOL);
        } else {
            line.ping(++pings);
        }
    }

    private boolean isUnfinished() {
        return client == null || begun;
    }

    void gone() {
        line.ended();
        String known = client;
        if (known != null) {
            workers.leave(this, known);
        }
    }

    @Override
    public TextId text() {
        return sitter.text();
    }

    @Override
    public Voice voice() {
        return sitter.voice();
    }

    @Override
    public String name() {
        return sitter.name();
    }

    @Override
    public SignInId signIn() {
        return sitter.signIn();
    }

    @Override
    public boolean ended() {
        return line.closed();
    }

    @Override
    public void send(String message) {
        int rounds = message.length() / CHARACTERS_A_ROUND;
        if (rounds > 0) {
            firstBehindLongMessage = pings + 1;
            unanswered.accumulateAndGet(-rounds, Math::min);
        }
        line.send(message);
    }

    @Override
    public void close(Closing why) {
        line.close(why);
    }
}
