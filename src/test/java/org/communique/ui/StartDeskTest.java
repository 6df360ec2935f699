package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Starting a communiqué. */
class StartDeskTest extends ViewTest {

    private Desk filled() {
        Desk desk = desk(secretariat).opens("start");
        desk.types("Series", "Meeting on Lakes " + secretariat.id().value())
                .types("City", "Norhaven")
                .types("Country", "Norland");
        desk.the(DatePicker.class, "First day").setValue(LocalDate.of(2031, 5, 4));
        return desk;
    }

    @Test
    void aFormThatIsSentTwiceStartsOneCommunique() {
        Desk desk = filled();
        desk.pressesTwice("Start the communiqué");
        assertThat(desk.told()).contains("has been started already");
        assertThat(house.reading().mine(secretariat.voice())).hasSize(1);
    }

    @Test
    void whatWasMissingIsNotSaidAnyMoreWhenItWasFilled() {
        Desk desk = desk(secretariat).opens("start").presses("Start the communiqué");
        assertThat(desk.told()).contains("Something is missing");
        filled().presses("Start the communiqué");
        assertThat(desk.everythingTold()).singleElement().asString().contains("Started:");
    }
}
