package org.communique.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a hard end of the program leaves behind: its PostgreSQL may run on without it, or be gone with its lock files
 * still there.
 */
final class LeftoverServer {

    private LeftoverServer() {}

    /** Ends a server that still runs on this folder and removes stale lock files; does nothing after a clean end. */
    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            List<String> lines = Files.readAllLines(pidFile);
            if (!lines.isEmpty()) {
                ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                        .filter(process -> runsOn(process, cluster))
                        .ifPresent(LeftoverServer::end);
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

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
