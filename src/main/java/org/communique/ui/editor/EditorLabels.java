package org.communique.ui.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The strings of the editor, from its message file. */
final class EditorLabels {

    private EditorLabels() {}

    static ObjectNode asJson() {
        try {
            var file = new EncodedResource(new ClassPathResource("messages/editor.properties"), "UTF-8");
            ObjectNode labels = JsonNodeFactory.instance.objectNode();
            PropertiesLoaderUtils.loadProperties(file)
                    .forEach((key, words) -> labels.put((String) key, (String) words));
            return labels;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
