package org.communique.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people say who they are. */
@Controller
class SignInPage {

    private final Peopling people;
    private final @Nullable DemoPeople demo;
    private final boolean mails;

    SignInPage(Peopling people, @Nullable DemoPeople demo, @Nullable DemoMails mails) {
        this.people = people;
        this.demo = demo;
        this.mails = mails != null;
    }

    @GetMapping("/signin")
    String show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String spent,
            @Nullable Authentication authentication,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        // Asking for it opens the session now; later the page may already be on its way.
        token.getToken();
        model.addAttribute("refused", error != null);
        model.addAttribute("out", out != null);
        model.addAttribute("spent", spent != null);
        model.addAttribute("mails", mails);
        model.addAttribute("present", present(authentication));
        model.addAttribute("demo", demo != null && Loopback.is(request) ? demo.groups() : List.of());
        return "signin";
    }

    /** The name of who is signed in already, if the house still knows that person. */
    private @Nullable String present(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return null;
        }
        Person person = people.persons(List.of(signedIn.voice().person()))
                .get(signedIn.voice().person());
        return person == null ? null : person.name();
    }
}
