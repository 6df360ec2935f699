package org.communique.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.signin.KnownBrowser;
import org.communique.web.NotPublic;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in as one of the demo's people, without a password: in the demo only, and at this machine only. */
@Controller
@Profile("demo")
class DemoSignIn {

    private final Peopling people;
    private final DemoPeople demo;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final KnownBrowser browser;
    private final SessionAuthenticationStrategy newSession = new CompositeSessionAuthenticationStrategy(List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
    private final SavedRequestAwareAuthenticationSuccessHandler onwards =
            new SavedRequestAwareAuthenticationSuccessHandler();

    DemoSignIn(Peopling people, DemoPeople demo, KnownBrowser browser) {
        this.people = people;
        this.demo = demo;
        this.browser = browser;
        onwards.setDefaultTargetUrl("/desk");
    }

    @PostMapping("/signin/demo")
    void signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        PersonId id = new PersonId(person);
        boolean player = demo.groups().stream()
                .flatMap(group -> group.people().stream())
                .anyMatch(one -> one.id().equals(id));
        if (!player || !Loopback.is(request)) {
            throw new NotPublic();
        }
        Person known = people.person(id);
        if (known.disabled()) {
            response.sendRedirect("/signin?error");
            return;
        }
        Authentication signedIn = KnownBrowser.as(known);
        newSession.onAuthentication(signedIn, request, response);
        browser.isNowOf(signedIn, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        onwards.onAuthenticationSuccess(request, response, signedIn);
    }
}
