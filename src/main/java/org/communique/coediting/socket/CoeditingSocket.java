package org.communique.coediting.socket;

import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.communique.coediting.Closing;
import org.communique.coediting.TextId;
import org.communique.coediting.Workers;
import org.communique.people.Peopling;
import org.communique.people.SignInId;
import org.communique.people.SignedIn;
import org.communique.people.Voice;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Takes the connections of editors and their messages, as {@code docs/coediting-protocol.md} has them. */
@Component
class CoeditingSocket extends AbstractWebSocketHandler {

    /** Under which name the sign-in travels with the handshake. */
    static final String SIGN_IN = "sign-in";

    /** Windows and tabs that one person may have open, at all texts together. */
    private static final int MOST_OF_ONE_PERSON = 50;

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Workers workers;
    private final Peopling people;

    CoeditingSocket(Workers workers, Peopling people) {
        this.workers = workers;
        this.people = people;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Line line = new Line(((NativeWebSocketSession) session).getNativeSession(Session.class));
        SignedIn who = signedIn(session);
        SignInId signIn = (SignInId) session.getAttributes().get(SIGN_IN);
        TextId text = text(session);
        if (who == null || signIn == null) {
            line.close(Closing.SIGNED_OUT);
        } else if (text == null) {
            line.close(Closing.NOT_ALLOWED);
        } else {
            String name = people.person(who.voice().person()).name();
            Connection connection = new Connection(workers, line, new Sitter(text, who.voice(), name, signIn));
            connections.put(session.getId(), connection);
            if (isEverywhere(who.voice())) {
                connection.close(Closing.TOO_MUCH);
            }
            if (!session.isOpen()) {
                gone(session);
            }
        }
    }

    private static @Nullable SignedIn signedIn(WebSocketSession session) {
        return session.getPrincipal() instanceof Authentication known && known.getPrincipal() instanceof SignedIn who
                ? who
                : null;
    }

    private boolean isEverywhere(Voice voice) {
        return connections.values().stream()
                        .filter(other -> other.voice().person().equals(voice.person()))
                        .count()
                > MOST_OF_ONE_PERSON;
    }

    /** The text that the address names, null when it names none. */
    private static @Nullable TextId text(WebSocketSession session) {
        String path = session.getUri() == null ? "" : session.getUri().getPath();
        try {
            return new TextId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        Connection connection = connections.get(session.getId());
        if (connection == null) {
            return;
        }
        switch (message) {
            case TextMessage text -> connection.received(text.getPayload(), text.isLast());
            case PongMessage pong -> answered(connection, pong.getPayload());
            default -> connection.close(Closing.NOT_OUR_PROTOCOL);
        }
    }

    private static void answered(Connection connection, ByteBuffer ping) {
        if (ping.remaining() == Integer.BYTES) {
            connection.answered(ping.getInt());
        }
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable fault) {
        gone(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        gone(session);
    }

    private void gone(WebSocketSession session) {
        Connection connection = connections.remove(session.getId());
        if (connection != null) {
            connection.gone();
        }
    }

    /** A lost connection is noticed by the answer that does not come. */
    @Scheduled(fixedDelayString = "${communique.coediting.ping}")
    void ping() {
        connections.values().forEach(Connection::ping);
    }
}
