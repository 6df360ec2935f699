package org.communique.ui.part;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on the screen, from the same message files as everything else. */
@Component
class Words implements I18NProvider {

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
        return messages.getMessage(key, parameters, locale);
    }
}
