package org.communique.coediting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * The line between a server and its database, on which a commit of steps can be held at a point by name: before the
 * database hears of it, or before the server hears that it was done.
 */
final class DatabaseLine implements AutoCloseable {

    enum Trap {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final ServerSocket door;
    private final int database;
    private volatile Trap trap;
    private volatile CountDownLatch sprung = new CountDownLatch(1);

    /** @param database the port of the database on this machine */
    DatabaseLine(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Has the next commit of steps held; the latch opens when it is. */
    CountDownLatch set(Trap next) {
        sprung = new CountDownLatch(1);
        trap = next;
        return sprung;
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket server = door.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), database);
                server.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                Line line = new Line(server, behind);
                Thread.ofVirtual().start(line::asked);
                Thread.ofVirtual().start(line::answered);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private final class Line {

        private final Socket server;
        private final Socket behind;
        private String seen = "";
        private boolean steps;
        private volatile boolean answersHeld;

        Line(Socket server, Socket behind) {
            this.server = server;
            this.behind = behind;
        }

        void asked() {
            pass(server, behind, chunk -> {
                seen = (seen + chunk).substring(Math.max(0, seen.length() + chunk.length() - 20_000));
                steps |= seen.contains("insert into text_step");
                boolean committing = seen.contains("COMMIT") || seen.contains("with still");
                if (!steps || !committing) {
                    return true;
                }
                steps = false;
                seen = "";
                Trap now = trap;
                if (now == null) {
                    return true;
                }
                trap = null;
                answersHeld = true;
                if (now == Trap.BEFORE_COMMIT) {
                    sprung.countDown();
                    return false;
                }
                return true;
            });
        }

        void answered() {
            pass(behind, server, chunk -> {
                if (answersHeld) {
                    sprung.countDown();
                }
                return !answersHeld;
            });
        }

        /** Passes on what comes, until something is held; then nothing more goes this way. */
        private void pass(Socket from, Socket to, java.util.function.Predicate<String> goesOn) {
            byte[] buffer = new byte[65_536];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                boolean open = true;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    open = open && goesOn.test(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                    if (open) {
                        out.write(buffer, 0, read);
                        out.flush();
                    }
                }
            } catch (IOException closed) {
                // One end is gone; the other follows.
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
