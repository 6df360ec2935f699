package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.communique.workflow.Way;
import org.communique.workflow.Way.When;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The model of the way, drawn, with the step at which the edition stands. */
@Tag("communique-way")
class WayElement extends Component {

    private final transient ObjectNode drawn = JsonNodeFactory.instance.objectNode();

    WayElement(Way way) {
        drawn.put("model", way.model()).put("name", say("way.picture-name"));
        ArrayNode here = drawn.putArray("here");
        way.stops().stream().filter(stop -> stop.when() == When.NOW).forEach(stop -> here.add(stop.id()));
        ArrayNode passed = drawn.putArray("passed");
        way.passed().forEach(passed::add);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://editor/communique-way.js");
        getElement().executeJs("customElements.whenDefined('communique-way').then(() => this.open($0))", drawn);
    }
}
