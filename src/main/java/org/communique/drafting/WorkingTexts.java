package org.communique.drafting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.communique.coediting.End;
import org.communique.coediting.LiveText;
import org.communique.coediting.TextAuthority;
import org.communique.coediting.TextId;
import org.springframework.stereotype.Component;

/**
 * Working texts for those who search in them: put together once for each version and forgotten soon. Whoever asks for one has
 * asked whether it may be read.
 */
@Component
class WorkingTexts {

    private static final long MOST_CHARACTERS = 32_000_000;

    private final TextAuthority texts;
    private final Cache<TextId, LiveText> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((TextId id, LiveText text) -> text.doc().length())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    WorkingTexts(TextAuthority texts) {
        this.texts = texts;
    }

    /** The document as it stands at this end of its life, or later. */
    String at(End end) {
        LiveText text = known.getIfPresent(end.text());
        if (text == null || text.version() < end.version()) {
            text = texts.newest(end.text());
            known.put(end.text(), text);
        }
        return text.doc();
    }
}
