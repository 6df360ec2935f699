package org.communique.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.drafting.text.Hash;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Names the state of a page for the reader's cache: the texts on it, and the frame that this program puts around. */
@Component
class PageVersion {

    private static final List<String> FRAME =
            List.of("classpath*:templates/*.html", "classpath*:messages/public.properties");

    private final String frame;

    PageVersion() {
        frame = Hash.of(FRAME.stream().map(PageVersion::words).collect(Collectors.joining()))
                .hex();
    }

    /** Weak, because the same page also travels compressed. */
    String of(List<String> marks) {
        String texts = String.join("\n", marks);
        return "W/\"" + Hash.of(frame + texts).hex().substring(0, 32) + "\"";
    }

    private static String words(String pattern) {
        try {
            StringBuilder words = new StringBuilder();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                words.append(resource.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            }
            return words.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
