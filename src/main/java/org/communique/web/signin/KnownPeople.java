package org.communique.web.signin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.communique.people.Account;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.signin.KnownBrowser;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Recognizes people by address and password. An unknown address, a wrong password and an account that is switched off
 * get the same answer after the same work.
 */
@Component
public class KnownPeople implements AuthenticationProvider {

    /** The hash method reads no further than this many bytes, so a longer password is never the right one. */
    static final int LONGEST_PASSWORD = 72;

    private final Peopling people;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    KnownPeople(Peopling people, PasswordEncoder passwords) {
        this.people = people;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode(people.randomPassword());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Optional<Account> account = people.account(attempt.getName());
        boolean right = passwords.matches(
                tooLong(password) ? "" : password,
                account.map(Account::passwordHash).orElse(nobodysHash));
        Person person = account.map(Account::person)
                .filter(known -> right && !known.disabled() && !tooLong(password))
                .orElseThrow(() -> new BadCredentialsException("not recognized"));
        return KnownBrowser.as(person);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD;
    }
}
