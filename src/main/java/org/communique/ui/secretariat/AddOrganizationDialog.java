package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.communique.drafting.Member;
import org.communique.people.Organization;
import org.communique.review.Round;
import org.communique.rights.Refused;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Foretold;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Asks one more organization in the open round: one whose head of delegation has a role in the communiqué. */
public class AddOrganizationDialog {

    private final Visit visit;
    private final Select<Organization> organization = new Select<>();

    public AddOrganizationDialog(Visit visit) {
        this.visit = visit;
        organization.setLabel(say("add-organization.which"));
        organization.setItems(candidates());
        organization.setItemLabelGenerator(Organization::name);
        organization.setWidthFull();
    }

    private List<Organization> candidates() {
        Round round = visit.answers().orElseThrow().round();
        return visit.house().reading().members(visit.voice(), visit.id()).stream()
                .filter(Member::head)
                .map(Member::organization)
                .filter(Objects::nonNull)
                .filter(id -> !round.asks(id))
                .map(visit.house().people()::organization)
                .sorted(Comparator.comparing(Organization::name))
                .toList();
    }

    public void open() {
        Ask ask = new Ask("add-organization.title", "add-organization.confirm", this::ask);
        Foretold foretold = new Foretold(ask, visit.house().people());
        foretold.nothingYet();
        organization.addValueChangeListener(change -> foretold.of(() -> visit.house()
                .rehearsing()
                .addOrganization(visit.voice(), visit.id(), change.getValue().id())));
        ask.with(new Paragraph(say("add-organization.what")), organization, foretold)
                .open();
    }

    private void ask() {
        Organization chosen = organization.getOptionalValue().orElseThrow(() -> new Refused("review.nobody-asked"));
        visit.house().flow().addOrganization(visit.voice(), visit.id(), chosen.id());
        Says.done(say("add-organization.done", chosen.name()));
    }
}
