package org.communique.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What a hard end of the program leaves behind: its PostgreSQL may run on without it, or be gone with its lock files
 * still there.
 */
final class LeftoverServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LeftoverServer() {}

    /** Ends a server that still runs on this folder and removes stale lock files; does nothing after a clean end. */
    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            List<String> lines = Files.readAllLines(pidFile);
            if (!lines.isEmpty()) {
                ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                        .filter(process -> runsOn(process, cluster))
                        .ifPresent(process -> end(process, cluster));
            }
            Files.deleteIfExists(pidFile);
        }
    }

    /** The number in the file may have gone to another program since: only a PostgreSQL on this folder is ended. */
    private static boolean runsOn(ProcessHandle process, Path cluster) {
        try {
            String command = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            return command.contains("postgres") && command.contains(cluster.toString());
        } catch (IOException noProc) {
            return process.info().command().filter(c -> c.contains("postgres")).isPresent();
        }
    }

    /** Asks it to end, and insists after a while; one that has ended but that nobody has taken note of is gone. */
    private static void end(ProcessHandle server, Path cluster) {
        server.destroy();
        if (!isGone(server, cluster, PATIENCE)) {
            server.destroyForcibly();
            isGone(server, cluster, PATIENCE);
        }
    }

    private static boolean isGone(ProcessHandle server, Path cluster, Duration within) {
        long until = System.nanoTime() + within.toNanos();
        while (server.isAlive() && runsOn(server, cluster)) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }
}
