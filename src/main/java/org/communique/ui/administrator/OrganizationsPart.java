package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communique.people.Organization;
import org.communique.people.Peopling;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;

/** The companies and bodies that take part in meetings. */
class OrganizationsPart extends Listing<Organization> {

    private final transient Peopling people;
    private final transient Me me;

    OrganizationsPart(Peopling people, Me me) {
        super("admin.add-organization", "admin.organizations");
        this.people = people;
        this.me = me;
        grid.addComponentColumn(OrganizationsPart::names)
                .setHeader(say("admin.name"))
                .setFlexGrow(3)
                .setComparator(Organization::name);
        onlyWhenWide(grid.addColumn(OrganizationsPart::country)
                .setHeader(say("admin.country"))
                .setFlexGrow(2)
                .setSortable(true));
        grid.addComponentColumn(this::acts)
                .setHeader(say("admin.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        show();
    }

    @Override
    List<Organization> found(String words) {
        return people.organizations().stream()
                .filter(o -> Stream.of(o.name(), o.shortName(), country(o))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words)))
                .toList();
    }

    @Override
    void adding() {
        new OrganizationDialog(people, me, null, this::show).open();
    }

    private static Component names(Organization organization) {
        Span name = new Span(organization.name());
        name.addClassName("row-title");
        return Pieces.row("stacked", name, Pieces.muted(organization.shortName()));
    }

    private static String country(Organization organization) {
        String country = organization.country();
        return country == null ? "" : country;
    }

    private Component acts(Organization organization) {
        var edit =
                Pieces.quiet("admin.edit", () -> new OrganizationDialog(people, me, organization, this::show).open());
        edit.setAriaLabel(say("admin.edit-named", organization.name()));
        return Pieces.row("row-acts", edit);
    }
}
