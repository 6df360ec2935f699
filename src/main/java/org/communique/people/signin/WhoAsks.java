package org.communique.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.communique.people.SignIn;
import org.communique.people.SignInId;
import org.communique.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows who asks by the sign-in that the browser shows, with every request anew. A session of the desks only remembers
 * it: one that a restart has taken away is opened again, and one whose sign-in has ended is ended.
 */
public final class WhoAsks extends OncePerRequestFilter {

    private static final String SIGN_IN = WhoAsks.class.getName();

    private final KnownBrowser browser;
    private final SecurityContextRepository memory;

    /** @param memory where it is remembered until the next request */
    public WhoAsks(KnownBrowser browser, SecurityContextRepository memory) {
        this.browser = browser;
        this.memory = memory;
    }

    /** The sign-in with which a request came, null when it came without one. */
    public static @Nullable SignInId signIn(HttpServletRequest request) {
        return (SignInId) request.getAttribute(SIGN_IN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignIn> known = browser.signIn(request);
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (known.isPresent()) {
            request.setAttribute(SIGN_IN, known.get().id());
            Authentication now = KnownBrowser.as(known.get().person());
            if (isSomebodyElse(remembered, now)) {
                forget(request);
            }
            if (!isLike(remembered, now)) {
                remember(now, request, response);
            }
        } else if (remembered != null && remembered.getPrincipal() instanceof SignedIn) {
            forget(request);
        }
        chain.doFilter(request, response);
    }

    private static boolean isSomebodyElse(@Nullable Authentication remembered, Authentication now) {
        return remembered != null
                && remembered.getPrincipal() instanceof SignedIn before
                && !before.equals(now.getPrincipal());
    }

    private static boolean isLike(@Nullable Authentication remembered, Authentication now) {
        return remembered != null
                && now.getPrincipal().equals(remembered.getPrincipal())
                && now.getAuthorities().equals(remembered.getAuthorities());
    }

    private void remember(Authentication now, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        memory.saveContext(context, request, response);
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
