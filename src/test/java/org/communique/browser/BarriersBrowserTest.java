package org.communique.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.browser.OpenHouse.House;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No desk keeps anybody out, in either light: what a checker can find, it does not. */
@ExtendWith(OpenHouse.class)
class BarriersBrowserTest {

    private static final String DRAFT = "/desk/communiques/cto-meeting-2026-lindau-falls";
    private static final String REVIEW = "/desk/communiques/cto-consultation-2026-estaport";

    private static House house;

    @BeforeAll
    static void openTheHouse(House open) {
        house = open;
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Okafor, /desk, ",
        "Ada Okafor, /desk/start, ",
        "Ada Okafor, " + DRAFT + ", ",
        "Ada Okafor, " + REVIEW + ", Text Review People History",
        "Ingrid Solheim, " + REVIEW + ", Text People",
        "Ada Okafor, /desk/?view=all, ",
        "Ingrid Solheim, /desk/search?q=warnings, ",
        "Helena Marsh, /desk, ",
        "Yusuf Karim, " + REVIEW + ", Text",
        "Noor de Wit, /desk/administration, People Mails Record",
    })
    void aDeskKeepsNobodyOut(String name, String path, String places) {
        try (Visitor visitor = Visitor.atADesk(house.browser(), house.program().address())) {
            visitor.signsInAs(name).opens(path);
            for (String place : places == null ? new String[] {""} : places.split(" ")) {
                if (!place.isEmpty()) {
                    visitor.goesTo(place);
                }
                visitor.page().waitForTimeout(700);
                assertThat(visitor.barriers()).as(place).isEmpty();
                assertThat(visitor.inTheDark().barriers())
                        .as(place + " in the dark")
                        .isEmpty();
                visitor.inTheLight();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/desk", REVIEW})
    void aPhoneKeepsNobodyOut(String path) {
        try (Visitor phone = Visitor.onAPhone(house.browser(), house.program().address())) {
            phone.signsInAs("Ingrid Solheim").opens(path);
            phone.page().waitForTimeout(700);
            assertThat(phone.barriers()).isEmpty();
        }
    }

    @Test
    void theSheetOfWhatWasSaidKeepsNobodyOut() {
        try (Visitor phone = Visitor.onAPhone(house.browser(), house.program().address())) {
            phone.signsInAs("Ingrid Solheim").opens(REVIEW).presses("What was said · 4");
            phone.page().waitForTimeout(400);
            assertThat(phone.barriers()).isEmpty();
            assertThat(phone.inTheDark().barriers()).isEmpty();
            phone.keeps("phone-what-was-said").presses("Close");
        }
    }

    @ParameterizedTest
    @CsvSource({"/", "/communiques", "/signin", "/signin/to/nothing", "/signin/once?token=x", "/signin?spent"})
    void aPublicPageKeepsNobodyOut(String path) {
        try (Visitor visitor = Visitor.atADesk(house.browser(), house.program().address())) {
            assertThat(visitor.opens(path).barriers()).isEmpty();
            assertThat(visitor.inTheDark().barriers()).isEmpty();
        }
    }
}
