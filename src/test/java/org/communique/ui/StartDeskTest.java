package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import org.communique.drafting.Overview;
import org.communique.people.Person;
import org.communique.people.PersonId;
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

    private static final String FIRST = """
            Lakes Meeting
            COMMUNIQUÉ

            Norhaven, Norland, 4–6 May 2031

            The ministers met in Norhaven. They spoke of lakes.

            Participants: Norland Water Board, Norland; Estavian Rivers Agency, Estavia.
            """;

    private static final String SECOND = """
            Rivers Meeting
            COMMUNIQUÉ

            Suderby, Suderland, 7–9 June 2032

            The ministers met in Suderby. They spoke of rivers.

            Participants: Suderland Institute of Tides, Suderland; Norland Water Board, Norland.
            """;

    private Desk brings(Desk desk, String text) {
        return desk.types("Or paste the text here", text).presses("Read the text");
    }

    private Desk withATextToBring() {
        Desk desk = desk(secretariat).opens("start");
        desk.choosesNamed("BROUGHT");
        return desk;
    }

    @Test
    void eachFieldSaysWhatIsWrongWithIt() {
        Desk desk =
                filled().types("Series", "x".repeat(201)).types("City", "   ").types("Host (optional)", "a\0b");
        desk.types("Participants as listed", "Norland\0 Water Board");
        desk.the(DatePicker.class, "Last day").setValue(LocalDate.of(2031, 5, 3));
        desk.presses("Start the communiqué");
        assertThat(desk.told()).contains("the fields are marked");
        assertThat(desk.saysAt("Series")).contains("longer than 200 characters");
        assertThat(desk.saysAt("City")).isEqualTo("This is needed.");
        assertThat(desk.saysAt("Country")).isEmpty();
        assertThat(desk.saysAt("Host (optional)")).contains("characters in it that cannot be kept");
        assertThat(desk.saysAt("Participants as listed")).contains("characters in it that cannot be kept");
        assertThat(desk.saysAt("Last day")).isEqualTo("The last day is before the first day.");
    }

    @Test
    void theSecondTextThatIsBroughtTakesThePlaceOfTheFirst() {
        Desk desk = brings(withATextToBring(), FIRST);
        assertThat(desk.typed("Title")).isEqualTo("Lakes Meeting");
        brings(desk, SECOND);
        assertThat(desk.typed("Title")).isEqualTo("Rivers Meeting");
        assertThat(desk.typed("Series")).isEqualTo("Rivers Meeting");
        assertThat(desk.typed("Meeting line")).contains("Suderby, Suderland");
        assertThat(desk.typed("Participants as listed"))
                .isEqualTo("Suderland Institute of Tides, Suderland\nNorland Water Board, Norland");
        assertThat(desk.typed("City")).isEqualTo("Suderby");
        assertThat(desk.the(DatePicker.class, "First day").getValue()).isEqualTo(LocalDate.of(2032, 6, 7));
    }

    @Test
    void whatAPersonTypedStaysWhateverIsBrought() {
        Desk desk = brings(withATextToBring(), FIRST).types("Title", "My own title");
        brings(desk, SECOND);
        assertThat(desk.typed("Title")).isEqualTo("My own title");
        assertThat(desk.typed("Series")).isEqualTo("Rivers Meeting");
    }

    @Test
    void whatTheSecondTextDoesNotSayIsNotLeftOverFromTheFirst() {
        Desk desk = brings(withATextToBring(), FIRST);
        brings(desk, "They spoke of rivers, and of all the water that runs in them down to the sea.\n".repeat(3));
        assertThat(desk.typed("Title")).isEmpty();
        assertThat(desk.typed("Participants as listed")).isEmpty();
        assertThat(desk.typed("City")).isEmpty();
    }

    @Test
    void anEarlierMeetingProposesItsSeriesItsParticipantsAndItsPeople() {
        secretariat.starts("On shared rivers");
        Desk desk = desk(secretariat).opens("start");
        desk.choosesNamed("LAST_TEXT");
        ComboBox<Overview> earlier = desk.the(ComboBox.class, "Earlier communiqué");
        earlier.setValue(earlier.getListDataView().getItem(0));
        assertThat(desk.typed("Title")).startsWith("4th Meeting on Water");
        assertThat(desk.typed("Participants as listed")).isEqualTo("Norland Water Board, Norland");
        assertThat(chosen(desk, "Heads of delegation")).containsExactlyInAnyOrder(norland.id(), estavia.id());
        assertThat(chosen(desk, "Approver")).containsExactly(director.id());
        assertThat(chosen(desk, "Observers (optional)")).containsExactly(observer.id());
        assertThat(chosen(desk, "Further secretariat (optional)")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<PersonId> chosen(Desk desk, String label) {
        MultiSelectComboBox<Person> field = desk.the(MultiSelectComboBox.class, label);
        return field.getValue().stream().map(Person::id).toList();
    }
}
