package org.communique.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import org.communique.coediting.LiveText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The editor in which the secretariat writes; the words themselves never enter the server's component tree. */
@Tag("communique-editor")
public class EditorElement extends Component {

    private static final String MODULE = "context://editor/communique-editor.js";

    private final transient LiveText text;
    private final transient ObjectNode options;

    /**
     * @param text the text as it stands
     * @param language of the text, as a BCP 47 tag
     */
    public EditorElement(LiveText text, String language) {
        this.text = text;
        this.options = JsonNodeFactory.instance.objectNode();
        options.put("editable", true);
        options.put("language", language);
        options.put("storageKey", "communique." + text.id().value());
        options.set("labels", EditorLabels.asJson());
    }

    /** Has saves handled: the version that a save starts from, and the document as JSON. */
    public Registration onSave(SerializableBiConsumer<Integer, String> save) {
        return getElement()
                .addEventListener(
                        "communique-save",
                        event -> save.accept(
                                event.getEventData().get("event.detail.base").asInt(),
                                event.getEventData().get("event.detail.doc").asString()))
                .addEventData("event.detail.base")
                .addEventData("event.detail.doc");
    }

    /** Has the outline followed: headings, words and paragraphs as JSON. */
    public Registration onOutline(SerializableConsumer<tools.jackson.databind.JsonNode> follow) {
        return getElement()
                .addEventListener(
                        "communique-outline",
                        event -> follow.accept(event.getEventData().get("event.detail")))
                .addEventData("event.detail");
    }

    /** The save was stored. */
    public void saved(int version, String time) {
        getElement().callJsFunction("saved", version, time);
    }

    /** The save was refused; the words stay in the editor. */
    public void refused(String reason) {
        getElement().callJsFunction("refused", reason);
    }

    /** Somebody else saved meanwhile; both texts stay. */
    public void stale(LiveText current, String who, String when) {
        getElement().callJsFunction("stale", current.doc(), current.version(), who, when);
    }

    /** Whether the person may write at this moment. */
    public void setEditable(boolean editable) {
        getElement().callJsFunction("setEditable", editable);
    }

    /** Puts the cursor into a paragraph. */
    public void focusBlock(String block) {
        getElement().callJsFunction("focusBlock", block);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(MODULE);
        getElement().executeJs("""
                        customElements.whenDefined('communique-editor').then(() => {
                          this.open($0, $1, $2);
                          window.Vaadin?.connectionState?.addStateChangeListener((before, now) =>
                            now === 'connection-lost' || now === 'reconnecting' ? this.disconnected() : this.reconnected());
                        })""", text.doc(), text.version(), options);
    }
}
