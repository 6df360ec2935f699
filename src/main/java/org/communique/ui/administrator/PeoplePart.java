package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;

/** Everybody with an account. */
class PeoplePart extends Listing<Person> {

    private final transient Peopling people;
    private final transient Me me;
    private Map<OrganizationId, Organization> organizations = Map.of();

    PeoplePart(Peopling people, Me me) {
        super("admin.add-person", "admin.people");
        this.people = people;
        this.me = me;
        grid.addComponentColumn(PeoplePart::nameAndAddress)
                .setHeader(say("admin.name"))
                .setFlexGrow(4)
                .setComparator(Person::name);
        onlyWhenWide(grid.addColumn(this::organization)
                .setHeader(say("admin.organization"))
                .setFlexGrow(2)
                .setSortable(true));
        onlyWhenWide(grid.addColumn(PeoplePart::rights)
                .setHeader(say("admin.rights"))
                .setFlexGrow(1));
        onlyWhenWide(grid.addComponentColumn(PeoplePart::state)
                .setHeader(say("admin.state"))
                .setWidth("8rem")
                .setFlexGrow(0));
        grid.addComponentColumn(this::acts)
                .setHeader(say("admin.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        show();
    }

    @Override
    List<Person> found(String words) {
        organizations =
                people.organizations().stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        return people.everybody(me.voice()).stream()
                .filter(person -> Stream.of(person.name(), person.email(), organization(person))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words)))
                .toList();
    }

    @Override
    void adding() {
        new PersonDialog(people, me, null, this::show).open();
    }

    private static Component nameAndAddress(Person person) {
        Span name = new Span(person.name());
        name.addClassName("row-title");
        Div cell = Pieces.row("stacked", name, Pieces.muted(person.email()));
        if (person.disabled()) {
            cell.addClassName("switched-off");
        }
        return cell;
    }

    private String organization(Person person) {
        OrganizationId id = person.organization();
        Organization organization = id == null ? null : organizations.get(id);
        return organization == null ? "" : organization.name();
    }

    private static String rights(Person person) {
        return Stream.of(
                        person.administrator() ? say("admin.is-administrator") : "",
                        person.startsCommuniques() ? say("admin.may-start") : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Span state(Person person) {
        return person.disabled() ? Pieces.badge("admin.off", "off") : Pieces.badge("admin.active", "done");
    }

    private Component acts(Person person) {
        var edit = Pieces.quiet("admin.edit", () -> new PersonDialog(people, me, person, this::show).open());
        edit.setAriaLabel(say("admin.edit-named", person.name()));
        var password = Pieces.quiet("admin.new-password", () -> PasswordDialog.ask(people, me, person));
        password.setAriaLabel(say("admin.new-password-named", person.name()));
        return Pieces.row("row-acts", edit, password);
    }
}
