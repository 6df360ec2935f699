package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import org.communique.people.Person;
import org.communique.story.Actor;
import org.junit.jupiter.api.Test;

/** The administrator keeps people and organizations, and cannot lock everybody out. */
class AdministratorDeskTest extends ViewTest {

    private static final String NAME = "Name";
    private static final String ADDRESS = "E-mail address";

    @Test
    void addsAPersonWhoseFirstPasswordIsShownOnce() {
        Desk desk = atThePeople().presses("Add a person");
        String address = norland.id().value() + ".new@estavia.example";
        desk.types(NAME, "Nele the Newcomer").types(ADDRESS, address).presses("Keep");
        assertThat(desk.told()).contains("Nele the Newcomer is added.");
        assertThat(house.peopling().everybody(administrator.voice()))
                .extracting(Person::email)
                .contains(address);
        desk.presses("Make a new password");
        assertThat(desk.typed("Password")).hasSize(20);
        assertThat(desk.dialog()).contains("It is shown this once", address);
        desk.presses("I have noted it");
        assertThat(desk.hasADialogOpen()).isFalse();
    }

    @Test
    void isToldInWordsThatAnAddressIsKnownAndKeepsWhatWasTyped() {
        Desk desk = atThePeople().presses("Add a person");
        desk.types(NAME, "Nele the Newcomer")
                .types(ADDRESS, norland.person().email())
                .presses("Keep");
        assertThat(desk.told())
                .contains("Somebody with the address " + norland.person().email() + " is here already.");
        assertThat(desk.hasADialogOpen()).isTrue();
        assertThat(desk.typed(NAME)).isEqualTo("Nele the Newcomer");
    }

    @Test
    void isToldInWordsThatSomethingIsMissing() {
        Desk desk = atThePeople()
                .presses("Add a person")
                .types(NAME, "Nele the Newcomer")
                .presses("Keep");
        assertThat(desk.told()).contains("Something is missing");
        assertThat(desk.hasADialogOpen()).isTrue();
    }

    @Test
    void isToldAtTheFieldThatAnAddressIsNone() {
        Desk desk = atThePeople().presses("Add a person");
        desk.types(NAME, "Nele the Newcomer").types(ADDRESS, "nele at home").presses("Keep");
        assertThat(desk.saysAt(ADDRESS)).startsWith("This is not an e-mail address.");
        assertThat(desk.saysAt(NAME)).isEmpty();
    }

    @Test
    void cannotGiveUpTheOwnRightsSoTheLastAdministratorStays() {
        Desk desk = atThePeople();
        edit(desk, administrator);
        desk.the(Checkbox.class, "Administrator").setValue(false);
        desk.presses("Keep");
        assertThat(desk.told()).contains("Your own rights are changed by another administrator.");
        assertThat(desk.hasADialogOpen()).isTrue();
        assertThat(house.peopling().person(administrator.id()).administrator()).isTrue();
    }

    @Test
    void switchesSomebodyOff() {
        Desk desk = atThePeople();
        edit(desk, estavia);
        desk.the(Checkbox.class, "Switched off").setValue(true);
        desk.presses("Keep");
        assertThat(desk.told()).contains(estavia.name() + " is kept.");
        assertThat(house.peopling().person(estavia.id()).disabled()).isTrue();
    }

    @Test
    void seesStagesButNoTitlesUnderTheRecord() {
        secretariat.circulates("On shared rivers");
        atThePeople().turnsTo("Record");
        assertThat(desk(administrator).words()).contains("Review", "Verify").doesNotContain("On shared rivers");
    }

    private Desk atThePeople() {
        return desk(administrator).opens("administration");
    }

    private void edit(Desk desk, Actor actor) {
        desk.types("Filter", actor.person().email());
        var table = desk.<Person>table();
        assertThat(table.size()).isEqualTo(1);
        desk.pressesIn(table.getCellComponent(0, 4), "Edit");
    }
}
