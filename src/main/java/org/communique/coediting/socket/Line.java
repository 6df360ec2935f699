package org.communique.coediting.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tomcat.websocket.Constants;
import org.communique.coediting.Closing;
import org.jspecify.annotations.Nullable;

/**
 * What goes out to one editor, in order and without anybody waiting for it. An editor that does not take what is sent
 * is cut off before it costs the others memory.
 */
final class Line {

    /** Characters that may wait for a slow editor: a large text and what is typed meanwhile. */
    private static final int MOST_WAITING = 8_000_000;

    /** How long the container lets a thread wait that sends a ping or a farewell, in milliseconds. */
    private static final long LONGEST_WAIT = 2_000;

    private final Session session;
    private final RemoteEndpoint.Async remote;
    private final Deque<String> waiting = new ArrayDeque<>();
    private long waitingCharacters;
    private boolean sending;
    private boolean closed;
    private @Nullable Closing lastWord;

    Line(Session session) {
        this.session = session;
        session.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, LONGEST_WAIT);
        this.remote = session.getAsyncRemote();
    }

    void send(String message) {
        synchronized (waiting) {
            if (closed || lastWord != null) {
                return;
            }
            waitingCharacters += message.length();
            waiting.add(message);
            if (waitingCharacters > MOST_WAITING) {
                waiting.clear();
                lastWord = Closing.TOO_MUCH;
            }
            if (sending) {
                return;
            }
            sending = true;
        }
        pump();
    }

    /** Sends until nothing waits. A send that ends at once goes on here, a later one where it ends. */
    private void pump() {
        while (true) {
            String next;
            Closing last;
            synchronized (waiting) {
                next = waiting.poll();
                last = lastWord;
                if (next == null) {
                    sending = false;
                } else {
                    waitingCharacters -= next.length();
                }
            }
            if (next == null) {
                if (last != null) {
                    hangUp(last);
                }
                return;
            }
            Sending one = new Sending();
            try {
                remote.sendText(next, one);
            } catch (IllegalStateException | IllegalArgumentException gone) {
                cut();
                return;
            }
            if (!one.endedHere()) {
                return;
            }
        }
    }

    private final class Sending implements SendHandler {

        private static final int ENDED_FIRST = 1;
        private static final int LEFT_FIRST = 2;
        private final AtomicInteger first = new AtomicInteger();

        @Override
        public void onResult(SendResult result) {
            if (!result.isOK()) {
                cut();
            } else if (!first.compareAndSet(0, ENDED_FIRST)) {
                pump();
            }
        }

        boolean endedHere() {
            return !first.compareAndSet(0, LEFT_FIRST);
        }
    }

    /** Closes after what still waits has been sent. */
    void close(Closing why) {
        synchronized (waiting) {
            if (closed || lastWord != null) {
                return;
            }
            lastWord = why;
            if (sending) {
                return;
            }
        }
        hangUp(why);
    }

    private void hangUp(Closing why) {
        synchronized (waiting) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(why.code()), ""));
        } catch (IOException | IllegalStateException gone) {
            ended();
        }
    }

    /** Ends it at once: nobody listens at the other end. */
    void cut() {
        hangUp(Closing.GOING_DOWN);
    }

    /**
     * Asks for a sign of life. While something is being sent it does not: the container would let the ping wait behind
     * it, and all other lines' pings behind this one.
     */
    void ping(int number) {
        synchronized (waiting) {
            if (closed || lastWord != null || sending) {
                return;
            }
            sending = true;
        }
        try {
            remote.sendPing(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
        } catch (IOException | IllegalStateException gone) {
            cut();
            return;
        }
        pump();
    }

    boolean closed() {
        synchronized (waiting) {
            return closed || lastWord != null;
        }
    }

    void ended() {
        synchronized (waiting) {
            closed = true;
            waiting.clear();
        }
    }
}
