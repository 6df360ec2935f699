package org.communique.ui.room;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;

/** Counts the seconds in the browser, one at a time: the next begins when it is asked for. */
class Pace extends Span {

    private static final int A_SECOND = 1_000;

    /** A second is over. */
    @DomEvent("beat")
    public static class Beat extends ComponentEvent<Pace> {
        public Beat(Pace source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    Pace() {
        addClassName("pace");
        getElement().setAttribute("hidden", true);
    }

    Registration onBeat(ComponentEventListener<Beat> listener) {
        return addListener(Beat.class, listener);
    }

    void next() {
        getElement()
                .executeJs(
                        "clearTimeout(this.beat); this.beat = setTimeout(() => this.isConnected"
                                + " && this.dispatchEvent(new CustomEvent('beat')), $0)",
                        A_SECOND);
    }

    void stop() {
        getElement().executeJs("clearTimeout(this.beat)");
    }
}
