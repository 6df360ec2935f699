package org.communique.ui.part;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on the screen, from the same message files as everything else. */
@Component
class Words implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final transient MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        String words = messages.getMessage(key, parameters, null, locale);
        if (words == null) {
            // A desk without one of its words is better than no desk; a test finds the gap before people do.
            LOG.warn("No words for {}", key);
            return key;
        }
        return words;
    }
}
