package org.communique.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser of their own. */
final class Visitor implements AutoCloseable {

    /** What a browser says about addresses that are rightly not there, a page that was left, or no network. */
    private static final Pattern HARMLESS = Pattern.compile("404 \\(|net::ERR_ABORTED|net::ERR_INTERNET_DISCONNECTED");

    private static final String AXE = axe();

    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser browser, String address, int width, int height, ColorScheme scheme) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setHasTouch(width < 600)
                .setIsMobile(width < 600));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !HARMLESS.matcher(message.text()).find()) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private static String axe() {
        try {
            return Files.readString(Path.of("frontend", "node_modules", "axe-core", "axe.min.js"));
        } catch (IOException missing) {
            throw new UncheckedIOException("npm ci in frontend brings it", missing);
        }
    }

    static Visitor atADesk(Browser browser, String address) {
        return new Visitor(browser, address, 1440, 900, ColorScheme.LIGHT);
    }

    /** The same page, as it looks in the dark. */
    Visitor inTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        // Colours change over a moment.
        page.waitForTimeout(400);
        return this;
    }

    Visitor inTheLight() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    static Visitor inTheDark(Browser browser, String address) {
        return new Visitor(browser, address, 1440, 900, ColorScheme.DARK);
    }

    static Visitor onAPhone(Browser browser, String address) {
        return new Visitor(browser, address, 390, 844, ColorScheme.LIGHT);
    }

    /** The same page, as wide as a phone. */
    Visitor onANarrowScreen() {
        page.setViewportSize(390, 844);
        return this;
    }

    Visitor onAWideScreen() {
        page.setViewportSize(1440, 900);
        return this;
    }

    /** Signs in with one tap, as the demo offers. */
    Visitor signsInAs(String name) {
        goesToTheSignIn();
        button("Sign in as " + name).click();
        page.waitForURL(Pattern.compile(".*/desk.*"));
        page.locator(".desk").first().waitFor();
        return this;
    }

    private void goesToTheSignIn() {
        try {
            page.navigate(address + "/signin");
        } catch (PlaywrightException onItsWay) {
            // A desk whose sign-in has ended goes there by itself, perhaps just now.
            page.waitForURL(Pattern.compile(".*/signin.*"));
        }
    }

    Visitor opens(String path) {
        page.navigate(address + path);
        page.locator("main, .desk").first().waitFor();
        return this;
    }

    /** Opens a link that came from outside. */
    Visitor follows(String link) {
        page.navigate(link);
        return this;
    }

    Visitor presses(String name) {
        return orShows(button(name)::click);
    }

    /** These buttons can be pressed: nothing lies over them. */
    Visitor reaches(String... names) {
        for (String name : names) {
            orShows(() -> button(name).click(new Locator.ClickOptions().setTrial(true)));
        }
        return this;
    }

    /** Whoever waits in vain says what stood there instead. */
    private Visitor orShows(Runnable act) {
        try {
            act.run();
            return this;
        } catch (TimeoutError inVain) {
            throw new AssertionError(
                    page.url() + " shows:\n" + page.locator("body").innerText(), inVain);
        }
    }

    Visitor goesTo(String tab) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
        return this;
    }

    Visitor fills(String label, String words) {
        Locator field = page.locator("textarea, input")
                .and(page.getByLabel(Pattern.compile("^" + label)))
                .first();
        field.fill(words);
        field.blur();
        return this;
    }

    /** Picks people in a field with many choices. */
    Visitor picks(String label, String... names) {
        Locator field =
                page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)));
        for (String name : names) {
            field.click();
            field.fill(name);
            page.locator("vaadin-multi-select-combo-box-item:visible")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first()
                    .waitFor();
            // By keyboard: the list may be drawn anew under a mouse that is on its way.
            field.press("ArrowDown");
            field.press("Enter");
            page.locator("vaadin-multi-select-combo-box-chip:visible")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first()
                    .waitFor();
            // Leaving the field closes its list, which would lie over the next one.
            field.press("Tab");
            page.locator("vaadin-multi-select-combo-box-item:visible").first().waitFor(HIDDEN);
        }
        return this;
    }

    Visitor chooses(String choice) {
        page.locator("vaadin-radio-button:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + choice)))
                .first()
                .click();
        return this;
    }

    Visitor sees(String words) {
        return orShows(page.getByText(words).first()::waitFor);
    }

    Visitor keeps(String picture) {
        // Transitions are short, and pictures of half-open dialogs help nobody.
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", picture + ".png")));
        return this;
    }

    /** What a well-kept checker finds wrong for people who see, hear or move otherwise: serious things only. */
    List<String> barriers() {
        page.evaluate(AXE);
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) page.evaluate("""
                async () => {
                  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                  return violations
                    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
                      `${id} at ${target.join(' ')}: ${failureSummary}`));
                }""");
        return found;
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    Page page() {
        return page;
    }

    /** What the browser complained of: errors of scripts and of the console. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
