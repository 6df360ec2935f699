package org.communique.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.notice.Letter;
import org.communique.web.NotPublic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the mails that the demo's people would have got: in the demo only, and at this machine only. */
@Controller
@Profile("demo")
class DemoMailsPage {

    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/signin/\\S+|/desk\\S*)");

    private final @Nullable DemoMails mails;

    DemoMailsPage(@Nullable DemoMails mails) {
        this.mails = mails;
    }

    /**
     * A mail as the page shows it.
     *
     * @param link where its button leads, without the name of the house
     */
    record Shown(
            String to,
            String subject,
            String text,
            @Nullable String link) {

        static Shown of(Letter letter) {
            Matcher link = LINK.matcher(letter.text());
            return new Shown(
                    letter.name() + " <" + letter.to() + ">",
                    letter.subject(),
                    letter.text(),
                    link.find() ? link.group(1) : null);
        }
    }

    @GetMapping("/signin/demo/mails")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        List<Letter> newest = Optional.ofNullable(mails)
                .filter(known -> Loopback.is(request))
                .orElseThrow(NotPublic::new)
                .newest();
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("mails", newest.stream().map(Shown::of).toList());
        return "demo-mails";
    }
}
