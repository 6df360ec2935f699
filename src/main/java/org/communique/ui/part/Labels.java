package org.communique.ui.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The strings of what is drawn in the browser, from their message file. */
public final class Labels {

    private Labels() {}

    /** @param file the name of the message file, without its ending */
    public static ObjectNode of(String file) {
        try {
            var words = new EncodedResource(new ClassPathResource("messages/" + file + ".properties"), "UTF-8");
            ObjectNode labels = JsonNodeFactory.instance.objectNode();
            PropertiesLoaderUtils.loadProperties(words).forEach((key, word) -> labels.put((String) key, (String) word));
            return labels;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
