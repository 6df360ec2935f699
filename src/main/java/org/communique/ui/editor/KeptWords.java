package org.communique.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Locale;
import org.communique.coediting.TextId;
import org.communique.people.Person;
import org.communique.ui.part.Labels;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Offers what a writer's browser has kept of words that were not saved before the text was closed for writing. */
@Tag("communique-kept-words")
public class KeptWords extends Component {

    private final transient ObjectNode options;

    public KeptWords(TextId text, Person writer, Locale language) {
        this.options = JsonNodeFactory.instance.objectNode();
        options.put("storageKey", EditorElement.storageKey(text, writer));
        options.put("language", language.toLanguageTag());
        options.set("labels", Labels.of("editor"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(EditorElement.MODULE);
        // An editor that was here until now keeps its words while it goes.
        getElement()
                .executeJs(
                        "customElements.whenDefined('communique-kept-words').then(() => setTimeout(() => this.open($0)))",
                        options);
    }
}
