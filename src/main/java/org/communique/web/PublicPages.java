package org.communique.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.communique.publication.Publication;
import org.communique.publication.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** What everybody may read: the list of communiqués and each communiqué at its permanent address. */
@Controller
class PublicPages {

    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic();

    private final Publishing publishing;
    private final PageVersion version;
    private final String baseAddress;

    PublicPages(Publishing publishing, PageVersion version, @Value("${communique.base-address}") String baseAddress) {
        this.publishing = publishing;
        this.version = version;
        this.baseAddress = baseAddress;
    }

    @GetMapping("/")
    @Nullable
    String welcome(ServletWebRequest request, Model model) {
        List<ListedPage> newest = list(1);
        model.addAttribute("newest", newest.isEmpty() ? null : newest.getFirst());
        return unlessKnown(request, version.of(marks(newest)), "welcome");
    }

    @GetMapping("/communiques")
    @Nullable
    String list(ServletWebRequest request, Model model) {
        List<ListedPage> all = list(Integer.MAX_VALUE);
        model.addAttribute("communiques", all);
        return unlessKnown(request, version.of(marks(all)), "communiques");
    }

    @GetMapping("/communiques/{slug}")
    @Nullable
    String newest(@PathVariable String slug, ServletWebRequest request, Model model) {
        Publication newest = Address.slug(slug).flatMap(publishing::publishedAt).orElseThrow(NotPublic::new);
        return page(newest, newest, request, model);
    }

    @GetMapping("/communiques/{slug}/{edition}")
    @Nullable
    String edition(@PathVariable String slug, @PathVariable String edition, ServletWebRequest request, Model model) {
        String name = Address.slug(slug).orElseThrow(NotPublic::new);
        Optional<Publication> asked = Address.edition(edition).flatMap(number -> publishing.publishedAt(name, number));
        Publication newest = publishing.publishedAt(name).orElseThrow(NotPublic::new);
        return page(asked.orElseThrow(NotPublic::new), newest, request, model);
    }

    private @Nullable String page(Publication asked, Publication newest, ServletWebRequest request, Model model) {
        PublishedPage page = new PublishedPage(asked, baseAddress);
        model.addAttribute("page", page);
        model.addAttribute("newer", asked.edition() < newest.edition() ? newest.edition() : null);
        return unlessKnown(
                request, version.of(List.of(page.mark(), new PublishedPage(newest, baseAddress).mark())), "communique");
    }

    private List<ListedPage> list(int most) {
        return publishing.published(most).stream().map(ListedPage::new).toList();
    }

    private static List<String> marks(List<ListedPage> pages) {
        return pages.stream().map(ListedPage::mark).toList();
    }

    /** Answers 304 when the reader has this very page, else renders it. */
    private static @Nullable String unlessKnown(ServletWebRequest request, String tag, String template) {
        var response = java.util.Objects.requireNonNull(request.getResponse());
        response.setHeader("Cache-Control", SHORTLY.getHeaderValue());
        return request.checkNotModified(tag) ? null : template;
    }
}
