package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.communique.drafting.Reading;
import org.communique.people.Peopling;
import org.communique.ui.Shell;
import org.communique.ui.part.Me;
import org.communique.ui.part.Moments;
import org.communique.ui.part.Pieces;
import org.communique.workflow.Deliveries;
import org.communique.workflow.FailedJobs;

/** Keeps people and organizations, and looks after steps that failed and the record; never sees text. */
@Route(value = "administration", layout = Shell.class)
@RolesAllowed("ADMINISTRATOR")
public class AdministratorDesk extends Main implements HasDynamicTitle {

    public AdministratorDesk(
            Peopling people, FailedJobs failed, Deliveries deliveries, Reading reading, Me me, Moments moments) {
        addClassNames("desk", "administration");
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        Pieces.mendTabs(tabs);
        place(tabs, "admin.people", () -> new PeoplePart(people, me));
        place(tabs, "admin.organizations", () -> new OrganizationsPart(people, me));
        place(tabs, "admin.failed", () -> new FailedPart(failed, me));
        place(tabs, "admin.mails", () -> new MailsPart(deliveries, people, me, moments));
        place(tabs, "admin.record", () -> new RecordPart(people, reading, me, moments));
        add(new H1(say("admin.title")), new Paragraph(say("admin.what")), tabs);
    }

    private static void place(TabSheet tabs, String key, Supplier<Component> content) {
        Div place = new Div();
        Tab tab = tabs.add(say(key), place);
        tabs.addSelectedChangeListener(change -> {
            if (change.getSelectedTab() == tab) {
                place.removeAll();
                place.add(content.get());
            }
        });
        if (tabs.getSelectedTab() == tab) {
            place.add(content.get());
        }
    }

    @Override
    public String getPageTitle() {
        return say("admin.title");
    }
}
