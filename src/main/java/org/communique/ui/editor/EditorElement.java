package org.communique.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.time.ZoneId;
import java.util.Locale;
import org.communique.coediting.TextId;
import org.communique.people.Person;
import org.communique.ui.part.Labels;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The editor in which the secretariat writes. It speaks with the text authority by itself: of the text, only the outline
 * comes to the desk.
 */
@Tag("communique-editor")
public class EditorElement extends Component {

    static final String MODULE = "context://editor/communique-editor.js";

    private final transient ObjectNode options;

    /**
     * @param writer who sits in front of it
     * @param zone in which the times of saving are shown
     * @param language of the text
     */
    public EditorElement(TextId text, Person writer, ZoneId zone, Locale language) {
        this.options = JsonNodeFactory.instance.objectNode();
        options.put("address", "/coediting/" + text.value());
        options.put("person", writer.id().value().toString());
        options.put("zone", zone.getId());
        options.put("language", language.toLanguageTag());
        options.put("storageKey", storageKey(text, writer));
        options.set("labels", Labels.of("editor"));
    }

    /** Of this person only: the next one to sign in here must not be offered another's words. */
    static String storageKey(TextId text, Person writer) {
        return "communique." + text.value() + "." + writer.id().value();
    }

    /** Has the outline followed: headings, words and paragraphs as JSON. */
    public Registration onOutline(SerializableConsumer<JsonNode> follow) {
        return getElement()
                .addEventListener(
                        "communique-outline",
                        event -> follow.accept(event.getEventData().get("event.detail")))
                .addEventData("event.detail");
    }

    /** Puts the cursor into a paragraph. */
    public void focusBlock(String block) {
        getElement().callJsFunction("focusBlock", block);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(MODULE);
        getElement().executeJs("customElements.whenDefined('communique-editor').then(() => this.open($0))", options);
    }
}
