package org.communique.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.communique.CannotStart;
import org.communique.database.OwnServer;
import org.communique.database.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** A PostgreSQL in a folder of this program, which survives restarts, also hard ones. */
class EmbeddedServer implements OwnServer, DisposableBean {

    private static final String LOOPBACK_URL = "jdbc:postgresql://127.0.0.1:%d/postgres";

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;

    EmbeddedServer(Path folder) {
        try {
            Files.createDirectories(folder);
            lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(folder);
            Path cluster = folder.toAbsolutePath().resolve("postgres");
            LeftoverServer.stop(cluster);
            postgres = start(folder.toAbsolutePath(), cluster);
        } catch (IOException e) {
            throw new CannotStart(
                    "The demo's PostgreSQL did not start: " + e.getMessage(),
                    "Its files are in the folder " + folder + ". With LOGGING_LEVEL_IO_ZONKY_TEST=info it says more.");
        }
    }

    @Override
    public Server server() {
        // Loopback only and a demo: the cluster trusts local connections, so the password is a word for the driver.
        return new Server(LOOPBACK_URL.formatted(postgres.getPort()), "postgres", "postgres", "postgres", "postgres");
    }

    private void lock(Path folder) throws IOException {
        @Nullable FileLock lock = lockFile.tryLock();
        if (lock == null) {
            throw new CannotStart(
                    "The demo is already running on the folder " + folder + ".",
                    "Use the running one, or end it first.");
        }
    }

    private static EmbeddedPostgres start(Path folder, Path cluster) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The test tool's default is off; here nothing that was acknowledged may be lost.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                // The program closes its connections first; a hook of the server's own would be faster than that.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @Override
    public void destroy() throws IOException {
        postgres.close();
        lockFile.close();
    }
}
