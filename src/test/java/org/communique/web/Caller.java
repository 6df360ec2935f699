package org.communique.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.communique.coediting.TextId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the socket of a live text, who sends what they like and hears everything. */
final class Caller implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    final String client = name();
    private WebSocket socket;
    private volatile boolean slow;

    /** Opens a socket from a page of an origin, null for none, with the cookies of a visitor. */
    static Caller at(Visitor visitor, int port, String origin, TextId text) {
        Caller caller = new Caller();
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        visitor.cookieHeader().ifPresent(cookies -> builder.header("Cookie", cookies));
        caller.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/coediting/" + text.value()), caller)
                .join();
        return caller;
    }

    /** With which status the handshake was refused. */
    static int refusedWith(Runnable call) {
        try {
            call.run();
            throw new AssertionError("The handshake was not refused");
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    static String name() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** Sits down; the version of the text. */
    int joins() {
        says("{\"t\":\"join\",\"client\":\"" + client + "\"}");
        int version = hears("text").path("version").asInt();
        JsonNode next = hearsOneOf("steps", "people");
        return next.path("t").asString().equals("steps")
                ? version + next.path("steps").size()
                : version;
    }

    void says(String message) {
        try {
            socket.sendText(message, true).join();
        } catch (CompletionException gone) {
            // The server has closed; the test asks why.
        }
    }

    String sends(int base, String... steps) {
        String batch = name();
        sendsBatch(batch, base, steps);
        return batch;
    }

    void sendsBatch(String batch, int base, String... steps) {
        says("{\"t\":\"steps\",\"batch\":\"" + batch + "\",\"base\":" + base + ",\"steps\":[" + String.join(",", steps)
                + "]}");
    }

    static String inserts(int at, String words) {
        return "{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + words + "\"}]}}";
    }

    static String deletes(int from, int to) {
        return "{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to + "}";
    }

    boolean isOpen() {
        return closed.isEmpty();
    }

    JsonNode hears(String kind) {
        return hearsOneOf(kind);
    }

    JsonNode hearsOneOf(String... kinds) {
        while (true) {
            JsonNode next = take(heard);
            if (List.of(kinds).contains(next.path("t").asString())) {
                return next;
            }
        }
    }

    /** What was said of this kind up to now. */
    List<JsonNode> heardOf(String kind) {
        List<JsonNode> all = new ArrayList<>();
        heard.drainTo(all);
        return all.stream()
                .filter(said -> said.path("t").asString().equals(kind))
                .toList();
    }

    int isClosedWith() {
        return take(closed);
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("Nothing came");
            }
            return next;
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /** Begins a message without a word, or goes on with it. */
    void saysNothingYet() {
        try {
            socket.sendText("", false).join();
        } catch (CompletionException gone) {
            // The server has closed; the test asks why.
        }
    }

    /** From now on it takes little at a time. */
    Caller slowly() {
        slow = true;
        return this;
    }

    private void goOn(WebSocket from) {
        if (slow) {
            CompletableFuture.delayedExecutor(160, TimeUnit.MILLISECONDS).execute(() -> from.request(1));
        } else {
            from.request(1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        goOn(from);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.add(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.add(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
