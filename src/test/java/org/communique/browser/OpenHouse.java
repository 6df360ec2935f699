package org.communique.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** The packaged program and a browser, started once for all tests in a browser. */
final class OpenHouse implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(OpenHouse.class);

    /** What the tests get. */
    record House(RunningProgram program, Browser browser, Playwright playwright, GreenMail post, Path folder)
            implements AutoCloseable {

        static House open() {
            try {
                Path folder = Files.createTempDirectory("house");
                GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
                post.start();
                RunningProgram program = new RunningProgram(
                        folder,
                        RunningProgram.freePort(),
                        Map.of(
                                "COMMUNIQUE_DATA",
                                folder.resolve("data").toString(),
                                "SPRING_MAIL_HOST",
                                "127.0.0.1",
                                "SPRING_MAIL_PORT",
                                String.valueOf(post.getSmtp().getPort())));
                // The browser is the machine's own; Playwright brings none.
                Playwright playwright =
                        Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of(
                                        System.getenv().getOrDefault("COMMUNIQUE_CHROMIUM", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
                return new House(program, browser, playwright, post, folder);
            } catch (IOException shut) {
                throw new IllegalStateException(shut);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            browser.close();
            playwright.close();
            program.close();
            post.stop();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(HERE).getOrComputeIfAbsent(House.class, first -> House.open(), House.class);
    }
}
