package org.communique.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as its own process: the demo on a free port, in a folder of its own. */
public final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;

    public RunningProgram(Path folder) throws IOException, InterruptedException {
        this(
                folder,
                freePort(),
                Map.of("COMMUNIQUE_DATA", folder.resolve("data").toString()));
    }

    /** @param settings more of its environment, such as another database */
    public RunningProgram(Path folder, int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        address = "http://localhost:" + port;
        Path log = folder.resolve("program.log");
        Files.createDirectories(folder);
        ProcessBuilder start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@bin/jvm.options",
                "-Xmx1g",
                "-jar",
                System.getProperty("communique.jar", "target/communique.jar"));
        start.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        // Its pauses belong to the tests.
        start.environment().put("COMMUNIQUE_COEDITING_PRACTICE", "0");
        start.environment().putAll(settings);
        start.environment().put("PORT", String.valueOf(port));
        process = start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitReady(log);
    }

    public String address() {
        return address;
    }

    /** What the public gets at a path. */
    int status(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private void awaitReady(Path log) throws InterruptedException, IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            if (isReady()) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The program did not become ready:\n" + Files.readString(log));
    }

    private boolean isReady() throws InterruptedException {
        try {
            return status("/readyz") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends it without a word, as a power failure would: {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
