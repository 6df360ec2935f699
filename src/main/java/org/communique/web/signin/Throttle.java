package org.communique.web.signin;

import java.time.Duration;
import java.util.Optional;
import org.communique.people.Turnstile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address of the network may ask for mails and try ways in. */
@Component
class Throttle {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final Turnstile<String> turnstile;

    /** @param asks in ten minutes; a whole delegation may sit behind one address */
    Throttle(@Value("${communique.sign-in.asks}") int asks) {
        turnstile = new Turnstile<>(asks, A_WHILE);
    }

    /** How long to wait, when it was too often. */
    Optional<Duration> tooOften(String address) {
        return turnstile.tooOften(address);
    }
}
