package org.communique.ui;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.communique.notice.Outbox;
import org.communique.people.Person;
import org.communique.ui.administrator.AdministratorDesk;
import org.communique.ui.home.HomeDesk;
import org.communique.ui.part.HabitDialog;
import org.communique.ui.part.Me;
import org.communique.ui.search.SearchField;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What stands around every desk: the name of the house, the way home, and the person at the desk. */
@PermitAll
public class Shell extends AppLayout {

    public Shell(Me me, Outbox outbox, Environment environment, AuthenticationContext session) {
        addClassName("shell");
        Person person = me.person();
        Anchor brand = new Anchor("/desk", say("shell.brand"));
        brand.addClassName("brand");
        Header bar =
                new Header(skipLink(), brand, navigation(person), new SearchField(), personMenu(me, outbox, session));
        bar.addClassName("bar");
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            Span more = new Span(say("shell.demo-means"));
            more.addClassName("demo-means");
            Span demo = new Span(new Span(say("shell.demo")), more);
            demo.addClassName("demo-mark");
            bar.addComponentAtIndex(2, demo);
        }
        addToNavbar(bar);
        addAttachListener(attached -> attached.getUI()
                .getPage()
                .executeJs("return localStorage.getItem('communique.scheme') ?? ''")
                .then(String.class, kept -> keptScheme(kept)));
    }

    /** Past what stands on every desk, for those who go by the keyboard. */
    private static Component skipLink() {
        NativeButton skip = new NativeButton(say("shell.skip"));
        skip.addClassName("skip");
        skip.addAttachListener(attached -> skip.getElement().executeJs("""
                this.addEventListener('click', () => {
                  const desk = this.closest('vaadin-app-layout').querySelector(':scope > :not([slot])');
                  desk.tabIndex = -1;
                  desk.focus();
                })"""));
        return skip;
    }

    private static void keptScheme(String kept) {
        if (!kept.isEmpty()) {
            UI.getCurrent().getPage().setColorScheme(ColorScheme.Value.valueOf(kept));
        }
    }

    private static Component navigation(Person person) {
        Nav nav = new Nav();
        nav.setAriaLabel(say("shell.navigation"));
        nav.add(new RouterLink(say("shell.home"), HomeDesk.class));
        if (person.administrator()) {
            nav.add(new RouterLink(say("shell.administration"), AdministratorDesk.class));
        }
        return nav;
    }

    private static Component personMenu(Me me, Outbox outbox, AuthenticationContext session) {
        Person person = me.person();
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        Avatar avatar = new Avatar(person.name());
        avatar.setTooltipEnabled(false);
        Span name = new Span(person.name());
        name.addClassName("person-name");
        MenuItem item = menu.addItem(new Span(avatar, name));
        item.setAriaLabel(say("shell.person-menu", person.name()));
        SubMenu more = item.getSubMenu();
        more.addItem(say("shell.mails"), click -> new HabitDialog(outbox, me).open());
        more.addSeparator();
        more.addItem(say("shell.light"), click -> scheme(ColorScheme.Value.LIGHT));
        more.addItem(say("shell.dark"), click -> scheme(ColorScheme.Value.DARK));
        more.addItem(say("shell.as-the-system"), click -> scheme(ColorScheme.Value.SYSTEM));
        more.addSeparator();
        more.addItem(say("shell.sign-out"), click -> session.logout());
        return menu;
    }

    private static void scheme(ColorScheme.Value scheme) {
        UI.getCurrent().getPage().setColorScheme(scheme);
        UI.getCurrent().getPage().executeJs("localStorage.setItem('communique.scheme', $0)", scheme.name());
    }
}
