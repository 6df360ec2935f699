package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** Adds an organization or changes one. */
class OrganizationDialog {

    private final Peopling people;
    private final Me me;
    private final @Nullable Organization before;
    private final Runnable after;
    private final TextField name = Fields.needed("admin.name", 200);
    private final TextField shortName = Fields.needed("admin.short-name", 40);
    private final TextField country = Fields.text("admin.country", 80);

    /** @param before the organization as known, null to add one */
    OrganizationDialog(Peopling people, Me me, @Nullable Organization before, Runnable after) {
        this.people = people;
        this.me = me;
        this.before = before;
        this.after = after;
        shortName.setHelperText(say("admin.short-name-help"));
        country.setHelperText(say("admin.country-help"));
        if (before != null) {
            name.setValue(before.name());
            shortName.setValue(before.shortName());
            country.setValue(before.country() == null ? "" : before.country());
        }
    }

    void open() {
        String title = before == null ? "admin.add-organization" : "admin.change-organization";
        Ask dialog = new Ask(title, "admin.keep", this::keep).with(Pieces.row("fields", name, shortName, country));
        dialog.addClassName("form-dialog");
        dialog.open();
    }

    private void keep() {
        Fields.require(List.of(name, shortName, country));
        OrganizationId id = before == null ? OrganizationId.next() : before.id();
        Organization kept = people.keep(
                me.voice(), new Organization(id, name.getValue(), shortName.getValue(), country.getValue()));
        Says.done(say("admin.organization-kept", kept.name()));
        after.run();
    }
}
