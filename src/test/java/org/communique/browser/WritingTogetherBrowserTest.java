package org.communique.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Locale;
import org.communique.browser.OpenHouse.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people of the secretariat write in one text, each in a window of their own. */
@ExtendWith(OpenHouse.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WritingTogetherBrowserTest {

    private static final String DRAFT = "cto-meeting-2026-lindau-falls";

    private static final String NAME_OF_THE_TAB =
            "Object.entries(sessionStorage).find(([key]) => key.endsWith(':tab'))[1]";

    private static Visitor atAdas;
    private static Visitor atMateos;
    private static Writer ada;
    private static Writer mateo;

    @BeforeAll
    static void bothOpenTheDraft(House house) {
        atAdas = Visitor.atADesk(house.browser(), house.program().address());
        atMateos = Visitor.inTheDark(house.browser(), house.program().address());
        ada = new Writer(atAdas.signsInAs("Ada Okafor")).opens(DRAFT);
        mateo = new Writer(atMateos.signsInAs("Mateo Lindqvist")).opens(DRAFT);
    }

    @AfterAll
    static void bothLeave() {
        atAdas.close();
        atMateos.close();
    }

    @Test
    @Order(1)
    void wordsInOneParagraphArriveInBothWindows() {
        ada.goesTo(1);
        mateo.goesToTheStartOf(1);
        for (String letter : "Both write.".split("")) {
            ada.types(letter);
            mateo.types(letter.toUpperCase(Locale.ROOT));
        }
        ada.has("BOTH WRITE.CTOs").has("Both write.").saved();
        mateo.has("BOTH WRITE.CTOs").has("Both write.").saved();
        atAdas.page().locator(".ce-caret-name").getByText("Mateo Lindqvist").waitFor();
        assertThat(atAdas.page().locator(".ce-people-row .ce-voice").innerText())
                .isEqualTo("2 people here");
        atAdas.keeps("together-ada");
        atMateos.keeps("together-mateo-dark");
        assertThat(ada.text()).isEqualTo(mateo.text());
    }

    @Test
    @Order(2)
    void aWordThatIsComposedStaysWholeWhileAnotherTypesBesideIt() {
        ada.goesTo(2);
        mateo.goesTo(2);
        for (String soFar : List.of("n", "ni", "nih", "nihon")) {
            ada.composes(soFar);
            mateo.types(soFar.toUpperCase(Locale.ROOT)).saved();
        }
        ada.hasComposed("日本");
        ada.has("日本").has("NNINIHNIHON").hasNot("nih").saved();
        mateo.has("日本").has("NNINIHNIHON").hasNot("nih").saved();
        assertThat(ada.text()).isEqualTo(mateo.text());
        assertThat(ada.text().split("日本", -1)).hasSize(2);
    }

    @Test
    @Order(3)
    void undoTakesBackOnlyOnesOwnWords() {
        ada.goesTo(3).types(" Of Ada.");
        mateo.has(" Of Ada.").goesTo(3).types(" Of Mateo.");
        ada.has(" Of Mateo.").presses("Control+z").hasNot(" Of Ada.").has(" Of Mateo.");
        mateo.hasNot(" Of Ada.").has(" Of Mateo.");
    }

    @Test
    @Order(4)
    void whatIsLookedForComesIntoSightWhileItIsTyped() {
        ada.goesTo(0).presses("Control+f").types("one year");
        assertThat(atAdas.page().locator(".ce-found-current").innerText()).isEqualTo("one year");
        PlaywrightAssertions.assertThat(atAdas.page().locator(".ce-found-current"))
                .isInViewport();
        ada.presses("Escape");
    }

    @Test
    @Order(5)
    void wordsWrittenWithoutANetworkAreThereOnceAfterwards() {
        ada.losesTheNetwork();
        ada.goesTo(0).types(" Written far away.").says("Reconnecting: your words are kept");
        mateo.goesToTheStartOf(0).types("Meanwhile. ").saved().hasNot("far away");
        atAdas.keeps("together-reconnecting");
        ada.findsTheNetwork();
        ada.has("Meanwhile. ").saved();
        mateo.has(" Written far away.");
        assertThat(ada.text()).isEqualTo(mateo.text());
        assertThat(ada.text().split("Written far away", -1)).hasSize(2);
    }

    @Test
    @Order(6)
    void wordsThatWereNotSentOutliveAReload() {
        ada.losesTheNetwork();
        ada.goesTo(0).types(" Before the reload.").says("Reconnecting");
        atAdas.page().navigate("about:blank");
        mateo.goesToTheStartOf(0).types("During. ").saved();
        ada.findsTheNetwork();
        ada.opens(DRAFT).has("During. ").has(" Before the reload.");
        mateo.has(" Before the reload.");
        assertThat(ada.text()).isEqualTo(mateo.text());
        assertThat(ada.text().split("Before the reload", -1)).hasSize(2);
    }

    @Test
    @Order(7)
    void aTabThatWasCopiedIsAnother() {
        Page copy = atAdas.page().waitForPopup(() -> atAdas.page().evaluate("open(location.href) && null"));
        copy.locator(".ce-status[data-state=saved]").waitFor();
        Object first = atAdas.page().evaluate(NAME_OF_THE_TAB);
        Object second = copy.evaluate(NAME_OF_THE_TAB);
        assertThat(second).isNotEqualTo(first);
        copy.reload();
        copy.locator(".ce-status[data-state=saved]").waitFor();
        assertThat(copy.evaluate(NAME_OF_THE_TAB)).isEqualTo(second);
        // Two windows of one person are one person.
        atMateos.page()
                .locator(".ce-people-list")
                .getByText("Ada Okafor, 2 windows")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        copy.close();
    }

    @Test
    @Order(8)
    void wordsAreKeptUntilTheirWriterSignsInAgain() {
        ada.losesTheNetwork();
        ada.goesTo(0).types(" After signing out.").says("Reconnecting");
        atAdas.page().context().clearCookies();
        ada.findsTheNetwork();
        ada.isToldToSignIn();
        atAdas.signsInAs("Ada Okafor");
        ada.opens(DRAFT).has(" After signing out.");
        mateo.has(" After signing out.");
        assertThat(ada.text().split("After signing out", -1)).hasSize(2);
    }

    @Test
    @Order(9)
    void wordsThatComeAfterTheFreezeAreOfferedForCopying() {
        ada.losesTheNetwork();
        ada.goesTo(0).types(" Too late.").says("Reconnecting");
        atMateos.presses("Circulate").sees("The text freezes as Rev.0");
        atMateos.page()
                .locator("vaadin-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Circulate Rev.0"))
                .click();
        atMateos.sees("Review, round 1");
        ada.findsTheNetwork();
        Locator kept = atAdas.page().locator("communique-kept-words");
        kept.getByText("Too late.").waitFor();
        assertThat(atAdas.page().locator(".reading").innerText()).doesNotContain("Too late.");
        atAdas.keeps("together-kept-words");
        kept.getByText("Dismiss my words").click();
        kept.getByText("Too late.").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        atAdas.opens("/desk/communiques/" + DRAFT).sees("Review, round 1");
        assertThat(kept.innerText()).isEmpty();
    }

    @Test
    @Order(10)
    void theBrowsersComplainedOfNothing() {
        // Hers was once right to: she had lost her session.
        assertThat(atAdas.complaints()).allMatch(complaint -> complaint.contains("403 ("));
        assertThat(atMateos.complaints()).isEmpty();
    }
}
