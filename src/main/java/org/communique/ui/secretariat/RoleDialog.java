package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Paragraph consequence = new Paragraph();

    public RoleDialog(Visit visit) {
        this.visit = visit;
        person.setItems(visit.house().people().whoCanHaveARole());
        person.setItemLabelGenerator(this::label);
        person.setWidthFull();
        role.setLabel(say("give-role.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(r -> say("role." + r.name()));
        role.setValue(Role.PARTICIPANT);
        role.addValueChangeListener(change -> head.setVisible(change.getValue() == Role.PARTICIPANT));
        consequence.addClassName("consequence");
        consequence.getElement().setAttribute("role", "status");
        Stream.<HasValue<?, ?>>of(person, role, head)
                .forEach(field -> field.addValueChangeListener(change -> sayConsequence()));
        sayConsequence();
    }

    /** What giving this role takes from somebody, before it is given. */
    private void sayConsequence() {
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
                .with(new Paragraph(say("give-role.what")), person, role, head, consequence)
                .open();
    }

    private void give() {
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
