package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.drafting.Invited;
import org.communique.drafting.Member;
import org.communique.people.Organization;
import org.communique.people.Person;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Gives somebody a role in the communiqué. */
public class RoleDialog {

    private final Visit visit;
    private final RadioButtonGroup<Whom> whom = new RadioButtonGroup<>();
    private final ComboBox<Person> person = new ComboBox<>(say("give-role.person"));
    private final TextField name = Fields.needed("give-role.name", 120);
    private final EmailField email = Fields.address("give-role.email", 254);
    private final ComboBox<Organization> organization = new ComboBox<>(say("give-role.organization"));
    private final Select<Role> role = new Select<>();
    private final Checkbox head = new Checkbox(say("give-role.head"));
    private final Paragraph consequence = new Paragraph();

    private enum Whom {
        KNOWN,
        NEW
    }

    public RoleDialog(Visit visit) {
        this.visit = visit;
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(one -> say("give-role.whom." + one.name()));
        whom.setValue(Whom.KNOWN);
        whom.setLabel(say("give-role.whom"));
        whom.addValueChangeListener(change -> showFields());
        organization.setItems(visit.house().people().organizations());
        organization.setItemLabelGenerator(Organization::name);
        organization.setWidthFull();
        name.setWidthFull();
        email.setWidthFull();
        person.setItems(visit.house().people().whoCanHaveARole());
        person.setItemLabelGenerator(this::label);
        person.setWidthFull();
        role.setLabel(say("give-role.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(r -> say("role." + r.name()));
        role.setValue(Role.PARTICIPANT);
        role.addValueChangeListener(change -> showFields());
        consequence.addClassName("consequence");
        consequence.getElement().setAttribute("role", "status");
        Stream.<HasValue<?, ?>>of(person, role, head)
                .forEach(field -> field.addValueChangeListener(change -> sayConsequence()));
        sayConsequence();
        showFields();
    }

    private void showFields() {
        boolean isNew = whom.getValue() == Whom.NEW;
        boolean participant = role.getValue() == Role.PARTICIPANT;
        person.setVisible(!isNew);
        Stream.of(name, email).forEach(field -> field.setVisible(isNew));
        organization.setVisible(isNew && participant);
        head.setVisible(participant);
        sayConsequence();
    }

    /** What giving this role takes from somebody, before it is given. */
    private void sayConsequence() {
        if (whom.getValue() == Whom.NEW) {
            consequence.setText(say("give-role.new-means"));
            consequence.setVisible(true);
            return;
        }
        List<String> sentences = person.getOptionalValue().stream()
                .flatMap(chosen -> Stream.concat(
                        headBefore(chosen).stream().map(before -> say("give-role.in-place-of", before.name())),
                        Stream.of(chosen)
                                .filter(this::willHaveFourEyes)
                                .map(p -> say("give-role.four-eyes", p.name()))))
                .toList();
        consequence.setText(String.join(" ", sentences));
        consequence.setVisible(!sentences.isEmpty());
    }

    /** Whoever heads the delegation now that the chosen person is to head. */
    private Optional<Person> headBefore(Person chosen) {
        boolean heads = role.getValue() == Role.PARTICIPANT && head.getValue() && chosen.organization() != null;
        return members().stream()
                .filter(member ->
                        heads && member.head() && chosen.organization().equals(member.organization()))
                .filter(member -> !member.person().equals(chosen.id()))
                .map(member -> visit.house().people().person(member.person()))
                .findFirst();
    }

    /** Whether the chosen person writes, or has written, what this role lets the person approve; or the other way round. */
    private boolean willHaveFourEyes(Person chosen) {
        boolean approves = role.getValue() == Role.APPROVER || holds(chosen, Role.APPROVER);
        boolean writes = role.getValue() == Role.SECRETARIAT
                || holds(chosen, Role.SECRETARIAT)
                || visit.house().reading().editors(visit.voice(), visit.id()).contains(chosen.id());
        return approves && writes;
    }

    private boolean holds(Person chosen, Role held) {
        return members().stream().anyMatch(member -> member.person().equals(chosen.id()) && member.role() == held);
    }

    private List<Member> members() {
        return visit.house().reading().members(visit.voice(), visit.id());
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
                .with(
                        new Paragraph(say("give-role.what")),
                        whom,
                        person,
                        name,
                        email,
                        role,
                        organization,
                        head,
                        consequence)
                .open();
    }

    private void give() {
        if (whom.getValue() == Whom.NEW) {
            invite();
            return;
        }
        Person chosen = person.getOptionalValue().orElseThrow(() -> new Refused("drafting.nobody-chosen"));
        Member member = member(chosen);
        Optional<Person> before = headBefore(chosen);
        visit.house().drafting().giveRole(visit.voice(), visit.id(), member);
        Says.done(before.map(last -> say("give-role.done-in-place-of", chosen.name(), last.name()))
                .orElseGet(() -> say(
                        "give-role.done",
                        chosen.name(),
                        say("role." + (member.head() ? "HEAD" : member.role().name())))));
    }

    private void invite() {
        Fields.require(List.of(name, email));
        boolean participant = role.getValue() == Role.PARTICIPANT;
        if (participant && organization.isEmpty()) {
            throw new Refused("drafting.no-organization", name.getValue());
        }
        Person invited = visit.house()
                .drafting()
                .invite(
                        visit.voice(),
                        visit.id(),
                        new Invited(name.getValue(), email.getValue()),
                        role.getValue(),
                        participant ? organization.getValue().id() : null,
                        participant && head.getValue());
        Says.done(say("give-role.invited", invited.name()));
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
