package org.communique.ui;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.browserless.internal.SessionObjects;
import com.vaadin.browserless.internal.UIFactory;
import com.vaadin.browserless.mocks.MockVaadinServlet;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.people.SignedIn;
import org.communique.story.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * The desks without a browser, each person with a session of their own. The library's own sessions cannot be used: its
 * release for Vaadin 25.2 reaches into fields that 25.3 does not have any more.
 */
final class Program implements AutoCloseable {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("org.communique.ui");
    private static final UIFactory SCREEN = MockedUI::new;

    private final VaadinServletService service;
    private final Map<Actor, Desk> desks = new HashMap<>();

    Program(ApplicationContext spring) {
        FromSpring.use(spring);
        service = MockVaadin.setupServlet(new MockVaadinServlet(ROUTES, SCREEN), Set.of(FromSpring.class));
    }

    /** Where this person sits; the same screen through the whole test. */
    Desk desk(Actor actor) {
        Desk desk = desks.get(actor);
        if (desk == null) {
            desk = new Desk(signIn(actor));
            desks.put(actor, desk);
        }
        desk.comesToTheFront();
        return desk;
    }

    private Screen signIn(Actor actor) {
        SessionObjects objects = MockVaadin.createSessionObjects(service);
        Screen screen = new Screen(service, objects);
        screen.comesToTheFront();
        objects.getSession().getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, signedIn(actor));
        service.getEventBus().fireEvent(new SessionInitEvent(service, objects.getSession(), objects.getRequest()));
        MockVaadin.clearLastNavigation();
        MockVaadin.createUI(SCREEN, objects.getSession());
        screen.isOn();
        return screen;
    }

    private static SecurityContextImpl signedIn(Actor actor) {
        var roles = actor.person().administrator()
                ? List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))
                : List.<SimpleGrantedAuthority>of();
        SignedIn principal = new SignedIn(actor.id().value());
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(principal, null, roles));
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::isLeft);
        VaadinSession.setCurrent(null);
        VaadinService.setCurrent(null);
    }
}
