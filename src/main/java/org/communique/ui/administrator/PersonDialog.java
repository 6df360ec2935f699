package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.communique.people.Organization;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** Adds a person or changes one. */
class PersonDialog {

    private final Peopling people;
    private final Me me;
    private final @Nullable Person before;
    private final Runnable after;
    private final TextField name = Fields.needed("admin.name", 120);
    private final EmailField email = Fields.address("admin.email", 254);
    private final ComboBox<Organization> organization = new ComboBox<>(say("admin.organization"));
    private final Select<Locale> language = new Select<>();
    private final ComboBox<ZoneId> zone = new ComboBox<>(say("admin.zone"));
    private final Checkbox administrator = new Checkbox(say("admin.is-administrator"));
    private final Checkbox starts = new Checkbox(say("admin.may-start"));
    private final Checkbox off = new Checkbox(say("admin.switched-off"));

    /** @param before the person as known, null to add one */
    PersonDialog(Peopling people, Me me, @Nullable Person before, Runnable after) {
        this.people = people;
        this.me = me;
        this.before = before;
        this.after = after;
        choices();
        organization.setHelperText(say("admin.organization-help"));
        starts.setHelperText(say("admin.may-start-help"));
        administrator.setHelperText(say("admin.is-administrator-help"));
        off.setHelperText(say("admin.switched-off-help"));
        if (before != null) {
            show(before);
        }
    }

    private void choices() {
        organization.setItems(people.organizations());
        organization.setItemLabelGenerator(Organization::name);
        organization.setClearButtonVisible(true);
        language.setLabel(say("admin.language"));
        language.setItems(Locale.ENGLISH);
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(Locale.ENGLISH));
        language.setValue(Locale.ENGLISH);
        List<ZoneId> zones =
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        zone.setItems(zones);
        zone.setItemLabelGenerator(id -> id.getId().replace("/", " / ").replace('_', ' '));
        zone.setValue(me.zone());
    }

    private void show(Person person) {
        name.setValue(person.name());
        email.setValue(person.email());
        people.organizations().stream()
                .filter(o -> o.id().equals(person.organization()))
                .findFirst()
                .ifPresent(organization::setValue);
        zone.setValue(person.zone());
        administrator.setValue(person.administrator());
        starts.setValue(person.startsCommuniques());
        off.setValue(person.disabled());
    }

    void open() {
        Div fields = Pieces.row("fields", name, email, organization, zone, language);
        Div rights = Pieces.row("checks", administrator, starts, off);
        String title = before == null ? "admin.add-person" : "admin.change-person";
        Ask dialog = new Ask(title, "admin.keep", this::keep).with(fields, rights);
        dialog.addClassName("form-dialog");
        dialog.open();
    }

    private void keep() {
        Fields.require(List.of(name, email));
        Person person = people.keep(me.voice(), typed());
        Says.done(say(before == null ? "admin.person-added" : "admin.person-kept", person.name()));
        after.run();
        if (before == null) {
            PasswordDialog.ask(people, me, person);
        }
    }

    private Person typed() {
        Organization chosen = organization.getValue();
        return new Person(
                before == null ? PersonId.next() : before.id(),
                name.getValue(),
                email.getValue(),
                chosen == null ? null : chosen.id(),
                before == null ? language.getValue() : before.language(),
                zone.getValue() == null ? me.zone() : zone.getValue(),
                administrator.getValue(),
                starts.getValue(),
                off.getValue());
    }
}
