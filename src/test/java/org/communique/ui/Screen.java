package org.communique.ui;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.SessionObjects;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;

/** One person's screen: what is the current one decides whose hands are on the keyboard. */
final class Screen {

    private final VaadinService service;
    private final SessionObjects objects;
    private final Drawn drawn = new Drawn();
    private UI ui;

    Screen(VaadinService service, SessionObjects objects) {
        this.service = service;
        this.objects = objects;
    }

    void comesToTheFront() {
        VaadinService.setCurrent(service);
        VaadinSession.setCurrent(objects.getSession());
        CurrentInstance.set(VaadinRequest.class, objects.getRequest());
        CurrentInstance.set(VaadinResponse.class, objects.getResponse());
        UI.setCurrent(ui);
    }

    void isOn() {
        ui = UI.getCurrent();
    }

    UI ui() {
        return ui;
    }

    /** The browser hears from the server and answers. */
    void goesRound() {
        comesToTheFront();
        MockVaadin.clientRoundtrip();
        drawn.takeFrom(ui);
    }

    /** What the browser was told to draw. */
    Drawn drawn() {
        return drawn;
    }

    void isLeft() {
        comesToTheFront();
        MockVaadin.closeCurrentUI(true);
        MockVaadin.fireSessionDestroyAndDrain(objects.getSession());
    }
}
