package org.communique.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.communique.coediting.TextId;

/** An editor that sat down at a text and then lost its line without anybody noticing: it reads and answers nothing. */
final class DeadLine implements AutoCloseable {

    private static final int SMALL_BUFFER = 4096;
    private final Socket socket = new Socket();
    final String client = Caller.name();

    private DeadLine() {}

    static DeadLine at(Visitor visitor, int port, TextId text) {
        DeadLine line = new DeadLine();
        try {
            line.socket.setReceiveBufferSize(SMALL_BUFFER);
            line.socket.connect(new InetSocketAddress("localhost", port));
            line.writes("""
                    GET /coediting/%s HTTP/1.1
                    Host: localhost:%d
                    Origin: http://localhost:%d
                    Upgrade: websocket
                    Connection: Upgrade
                    Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
                    Sec-WebSocket-Version: 13
                    Cookie: %s

                    """.formatted(
                            text.value(), port, port, visitor.cookieHeader().orElseThrow())
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            line.awaitEndOfTheAnswer();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return line;
    }

    private void awaitEndOfTheAnswer() throws IOException {
        InputStream answer = socket.getInputStream();
        int ends = 0;
        for (int next = answer.read(); next >= 0 && ends < 4; next = answer.read()) {
            ends = next == '\r' || next == '\n' ? ends + 1 : 0;
            if (ends == 4) {
                return;
            }
        }
        throw new IOException("The handshake was refused");
    }

    /** Says who it is, in one frame with a mask of noughts. */
    DeadLine joins() {
        byte[] words = ("{\"t\":\"join\",\"client\":\"" + client + "\"}").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[6 + words.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | words.length);
        System.arraycopy(words, 0, frame, 6, words.length);
        try {
            writes(frame);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return this;
    }

    private void writes(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }
}
