package org.communique.people.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.communique.people.Person;
import org.communique.people.SignIn;
import org.communique.people.SignedIn;
import org.communique.people.SigningIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Gives a browser the cookie of a sign-in, reads it, and takes it back. */
@Component
public class KnownBrowser implements LogoutHandler {

    /** Gone when the browser is closed, like the session of the desks. */
    static final String COOKIE = "communique-sign-in";

    private static final int LONGEST = 100;
    private static final GrantedAuthority EVERYBODY = new SimpleGrantedAuthority("ROLE_PERSON");
    private static final GrantedAuthority ADMINISTRATOR = new SimpleGrantedAuthority("ROLE_ADMINISTRATOR");

    private final SigningIn signingIn;

    KnownBrowser(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    /** Somebody has just shown who they are. Whatever the browser was known as before ends. */
    public void isNowOf(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        forget(request);
        if (who.getPrincipal() instanceof SignedIn somebody) {
            give(signingIn.begin(somebody.voice().person()), request, response);
        }
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        forget(request);
        if (secret(request) != null) {
            give("", request, response);
        }
    }

    Optional<SignIn> signIn(HttpServletRequest request) {
        String secret = secret(request);
        return secret == null ? Optional.empty() : signingIn.known(secret);
    }

    /** What a session keeps of a person: the number of the account and whether it is an administrator's. */
    public static Authentication as(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value()),
                null,
                person.administrator() ? List.of(EVERYBODY, ADMINISTRATOR) : List.of(EVERYBODY));
    }

    private void forget(HttpServletRequest request) {
        String secret = secret(request);
        if (secret != null) {
            signingIn.end(secret);
        }
    }

    private static @Nullable String secret(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String secret = cookie == null ? "" : cookie.getValue();
        return secret.isEmpty() || secret.length() > LONGEST ? null : secret;
    }

    private static void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(COOKIE, secret)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        if (secret.isEmpty()) {
            cookie.maxAge(0);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
