package org.communique.ui.room;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A piece of the room that is drawn in the browser. The server tells it what to show and keeps none of that; it says what
 * the reader wants, which is checked like everything that comes from outside.
 */
abstract class DrawnElement extends Component {

    private static final String MODULE = "context://editor/communique-reading.js";

    /** Tells the browser everything from the beginning: when it comes to a page, and when the page has lost what it was told. */
    abstract void draw();

    /** Has the browser do something with what it is told. */
    void tell(String function, JsonNode what) {
        getElement().executeJs("customElements.whenDefined(this.localName).then(() => this[$0]($1))", function, what);
    }

    /** Has followed what the reader wants. */
    void onAct(Consumer<JsonNode> follow) {
        getElement()
                .addEventListener(
                        "communique-act",
                        event -> follow.accept(event.getEventData().get("event.detail")))
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(MODULE);
        draw();
    }
}
