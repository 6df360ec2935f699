package org.communique.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.communique.people.Person;
import org.communique.people.signin.KnownBrowser;
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
import org.springframework.stereotype.Component;

/** Lets in somebody who has just shown who they are otherwise than by a password: with a new session and a known browser. */
@Component
class ComingIn {

    private final KnownBrowser browser;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy newSession = new CompositeSessionAuthenticationStrategy(List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
    private final SavedRequestAwareAuthenticationSuccessHandler onwards =
            new SavedRequestAwareAuthenticationSuccessHandler();

    ComingIn(KnownBrowser browser) {
        this.browser = browser;
        onwards.setDefaultTargetUrl("/desk");
    }

    /** The browser is this person's from now on. */
    Authentication letIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        Authentication signedIn = KnownBrowser.as(person);
        newSession.onAuthentication(signedIn, request, response);
        browser.isNowOf(signedIn, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return signedIn;
    }

    /** To where the person wanted to go before signing in, or home. */
    void goOn(Authentication signedIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        onwards.onAuthenticationSuccess(request, response, signedIn);
    }
}
