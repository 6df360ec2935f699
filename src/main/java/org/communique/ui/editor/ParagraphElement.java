package org.communique.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.RefusedText;
import org.communique.ui.part.Labels;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One paragraph that somebody words otherwise; what the browser makes of it is checked by whoever takes it. */
@Tag("communique-paragraph")
public class ParagraphElement extends Component {

    private final transient ObjectNode options;
    private String wording;

    /** @param language of the text */
    public ParagraphElement(Block paragraph, Locale language) {
        wording = Body.of(paragraph).canonical();
        this.options = JsonNodeFactory.instance.objectNode();
        options.put("doc", wording);
        options.put("language", language.toLanguageTag());
        options.set("labels", Labels.of("editor"));
        getElement()
                .addEventListener(
                        "communique-wording",
                        event -> takes(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    /** The paragraph as it reads now, as the editor's JSON: a document of one block. */
    public String wording() {
        return wording;
    }

    /** Has every wording followed that could stand in a text. */
    public void onWording(SerializableConsumer<Block> follow) {
        ComponentUtil.addListener(this, Worded.class, worded -> follow.accept(worded.block));
    }

    /** Takes a wording, as from the browser. */
    public void takes(String json) {
        wording = json;
        try {
            Body body = Body.read(json);
            ComponentUtil.fireEvent(this, new Worded(this, body.blocks().getFirst()));
        } catch (RefusedText notYet) {
            // Said when it is to be kept.
        }
    }

    private static final class Worded extends com.vaadin.flow.component.ComponentEvent<ParagraphElement> {

        private final transient Block block;

        Worded(ParagraphElement source, Block block) {
            super(source, true);
            this.block = block;
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(EditorElement.MODULE);
        getElement().executeJs("customElements.whenDefined('communique-paragraph').then(() => this.open($0))", options);
    }
}
