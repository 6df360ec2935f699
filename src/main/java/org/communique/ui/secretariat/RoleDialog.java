package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.communique.drafting.Member;
import org.communique.people.Person;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Gives somebody a role in the communiqué. */
public class RoleDialog {

    private final Visit visit;
    private final ComboBox<Person> person = new ComboBox<>(say("give-role.person"));
    private final Select<Role> role = new Select<>();
    private final Checkbox head = new Checkbox(say("give-role.head"));

    public RoleDialog(Visit visit) {
        this.visit = visit;
        person.setItems(visit.house().people().active());
        person.setItemLabelGenerator(this::label);
        person.setWidthFull();
        role.setLabel(say("give-role.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(r -> say("role." + r.name()));
        role.setValue(Role.PARTICIPANT);
        role.addValueChangeListener(change -> head.setVisible(change.getValue() == Role.PARTICIPANT));
    }

    private String label(Person candidate) {
        return candidate.organization() == null
                ? candidate.name()
                : candidate.name() + ", "
                        + visit.house()
                                .people()
                                .organization(candidate.organization())
                                .shortName();
    }

    public void open() {
        new Ask("give-role.title", "give-role.confirm", this::give)
                .with(new Paragraph(say("give-role.what")), person, role, head)
                .open();
    }

    private void give() {
        Person chosen = person.getOptionalValue().orElseThrow(() -> new Refused("drafting.nobody-chosen"));
        visit.house().drafting().giveRole(visit.voice(), visit.id(), member(chosen));
        Says.done(say("give-role.done", chosen.name()));
    }

    private Member member(Person chosen) {
        if (role.getValue() != Role.PARTICIPANT) {
            return Member.of(chosen.id(), role.getValue());
        }
        if (chosen.organization() == null) {
            throw new Refused("drafting.no-organization", chosen.name());
        }
        return new Member(chosen.id(), Role.PARTICIPANT, chosen.organization(), head.getValue());
    }
}
