package org.communique.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communique.browser.OpenHouse.House;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.importing.PlainTextImport;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Participant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A communiqué goes from an imported text to its public page, in the hands of four people. */
@ExtendWith(OpenHouse.class)
class JourneyBrowserTest {

    private static final String INVENTED = "src/test/resources/imports/norhaven-2031.txt";

    private static RunningProgram program;
    private static Browser browser;
    private static String text;

    @BeforeAll
    static void openTheHouse(House house) throws IOException {
        String seeds = System.getenv("COMMUNIQUE_SEEDS");
        Path real = seeds == null ? Path.of("none") : Path.of(seeds, "cto-durban-2018.txt");
        text = Files.readString(Files.exists(real) ? real : Path.of(INVENTED));
        program = house.program();
        browser = house.browser();
    }

    @Test
    void aTextGoesFromImportToThePublicPageInFourHands() throws IOException, InterruptedException {
        Imported imported = PlainTextImport.read(text);
        try (Visitor ada = Visitor.atADesk(browser, program.address());
                Visitor ingrid = Visitor.onAPhone(browser, program.address());
                Visitor helena = Visitor.inTheDark(browser, program.address());
                Visitor yusuf = Visitor.atADesk(browser, program.address());
                Visitor reader = Visitor.atADesk(browser, program.address())) {
            String slug = starts(ada, imported);
            assertThat(program.status("/communiques/" + slug)).isEqualTo(404);
            writesAndCirculates(ada);
            commentsProposesAndObjects(ingrid, slug);
            observes(yusuf, slug);
            consolidates(ada);
            approves(helena, slug);
            reads(reader, imported, slug);
            for (Visitor visitor : List.of(ada, ingrid, helena, yusuf, reader)) {
                assertThat(visitor.complaints()).isEmpty();
            }
        }
    }

    private static String starts(Visitor ada, Imported imported) {
        ada.signsInAs("Ada Okafor").keeps("secretariat-home");
        ada.presses("New communiqué").chooses("A text you bring").fills("Or paste the text here", text);
        ada.presses("Read the text").sees("What was recognized").keeps("secretariat-start");
        ada.fills("Series", "CTO Meeting");
        ada.picks("Heads of delegation", "Ingrid Solheim", "Rafael Duarte");
        ada.picks("Approver", "Helena Marsh").picks("Observers", "Yusuf Karim");
        ada.presses("Start the communiqué");
        ada.page().locator(".room-heading h1").waitFor();
        assertThat(ada.page().locator(".room-heading h1").innerText()).isEqualTo(imported.title());
        String path = ada.page().url();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void writesAndCirculates(Visitor ada) {
        Locator editor = ada.page().locator("communique-editor [contenteditable=true]");
        editor.waitFor();
        editor.locator("p").first().click();
        ada.page().keyboard().press("End");
        ada.page().keyboard().type(" Written in the room.");
        ada.sees("All changes saved").keeps("secretariat-room-drafting");
        ada.presses("Circulate").sees("The text freezes as Rev.0").keeps("secretariat-circulates");
        ada.presses("Circulate Rev.0 to 2 people").sees("Review, round 1").keeps("secretariat-room-review");
        ada.page().locator(".room-heading .state:focus").waitFor();
    }

    private static void commentsProposesAndObjects(Visitor ingrid, String slug) {
        ingrid.signsInAs("Ingrid Solheim").sees("Respond to the review").keeps("phone-participant-home");
        ingrid.opens("/desk/communiques/" + slug).keeps("phone-participant-room");
        ingrid.presses("Comment on paragraph 2")
                .fills("Comment", "<script>alert(1)</script> \"End users\" is too narrow.");
        ingrid.keeps("phone-participant-comments").presses("Comment").sees("Your comment is kept.");
        proposes(ingrid);
        ingrid.presses("State our position")
                .chooses("object")
                .fills("Why do you object", "It goes beyond our mandate.");
        ingrid.fills("What would clear", "Delete the last sentence.").keeps("phone-participant-position");
        ingrid.presses("State the position").sees("Stated: object.");
    }

    /** In the place of the paragraph, with a redline that follows what is typed. */
    private static void proposes(Visitor ingrid) {
        ingrid.presses("Propose a change to paragraph 3");
        Locator line = ingrid.page().locator(".line:has(.propose-form)");
        line.locator("[contenteditable=true]:focus").waitFor();
        assertThat(line.locator("> .line-words").isVisible()).isFalse();
        ingrid.page().keyboard().press("Control+End");
        ingrid.page().keyboard().type(" And at sea.");
        line.locator("ins")
                .filter(new Locator.FilterOptions().setHasText("And at sea."))
                .waitFor();
        ingrid.fills("Why?", "The sea was left out.").keeps("phone-participant-proposes");
        ingrid.presses("Propose").sees("Your proposal is kept.");
        assertThat(ingrid.page().locator(".propose-form").count()).isZero();
        assertThat(ingrid.page()
                        .locator("#" + ingrid.page().evaluate("document.activeElement.id"))
                        .innerText())
                .contains("1 proposal");
    }

    private static void observes(Visitor yusuf, String slug) {
        yusuf.signsInAs("Yusuf Karim").opens("/desk/communiques/" + slug).keeps("observer-room");
        assertThat(yusuf.page().locator(".room-buttons vaadin-button").count()).isZero();
    }

    private static void consolidates(Visitor ada) {
        // Nothing was reloaded: the open desk has followed what the others did.
        ada.goesTo("Review").sees("It goes beyond our mandate.").keeps("secretariat-board");
        ada.presses("Close early").fills("Reason", "Both have answered or will not.");
        confirms(ada, "Close the round · ");
        ada.sees("consolidates the text").goesTo("Text").sees("too narrow").keeps("secretariat-room-consolidation");
        ada.presses("Answer").presses("Accept").fills("Reason", "So it was.").presses("Answer and go on");
        ada.page()
                .locator("communique-editor")
                .filter(new Locator.FilterOptions().setHasText("And at sea."))
                .waitFor();
        ada.sees("1 of 2 answered").presses("Accept with changes").fills("Reason", "Said more widely.");
        ada.keeps("secretariat-answers").presses("Answer and go on").sees("2 of 2 answered");
        ada.onANarrowScreen().reaches("Abandon", "Another round", "Submit for approval", "What was said · 2");
        ada.keeps("phone-secretariat-consolidation").onAWideScreen();
        ada.presses("Submit for approval")
                .sees("A text waits for your approval")
                .keeps("secretariat-submits");
        confirms(ada, "Submit");
        ada.sees("lies before the approver");
    }

    /** Presses the button of the dialog whose words begin so; they go on with the consequence. */
    private static void confirms(Visitor visitor, String words) {
        visitor.page()
                .locator("vaadin-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last()
                .click();
    }

    private static void approves(Visitor helena, String slug) throws IOException, InterruptedException {
        helena.signsInAs("Helena Marsh").sees("Approve the text").keeps("dark-approver-home");
        helena.opens("/desk/communiques/" + slug).sees("What you approve").keeps("dark-approver-room");
        helena.presses("Approve this text").sees("At once").keeps("dark-approver-approves");
        confirms(helena, "Approve");
        helena.sees("Public since");
        assertThat(program.status("/communiques/" + slug)).isEqualTo(200);
    }

    private static void reads(Visitor reader, Imported imported, String slug) {
        reader.opens("/communiques").keeps("public-list");
        reader.opens("/communiques/" + slug).keeps("public-page");
        assertThat(reader.page().locator("h1").innerText()).isEqualTo(imported.title());
        String page = reader.page().locator("main").innerText();
        imported.body().blocks().stream()
                .filter(block -> block instanceof Heading)
                .map(Block::plain)
                .forEach(heading -> assertThat(page).contains(heading));
        imported.participants().stream()
                .map(Participant::printed)
                .forEach(name -> assertThat(page).contains(name));
        assertThat(page).contains("Written in the room.");
        assertThat(reader.page().context().cookies()).isEmpty();
    }
}
