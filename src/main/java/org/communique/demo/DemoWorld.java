package org.communique.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.communique.drafting.EditionId;
import org.communique.people.Peopling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty demo with people and three communiqués, made by the same verbs that the desks use. */
@Component
@Profile("demo")
class DemoWorld implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final Peopling peopling;
    private final Play play;
    private final TransactionTemplate transactions;

    DemoWorld(Peopling peopling, Play play, TransactionTemplate transactions) {
        this.peopling = peopling;
        this.play = play;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (peopling.nobodyIsHere()) {
            play.await(Objects.requireNonNull(transactions.execute(status -> fill())));
        }
    }

    /** The whole world or none of it: whoever is interrupted finds an empty demo again, which is then filled. */
    private EditionId fill() {
        Map<String, String> passwords = new LinkedHashMap<>();
        EditionId first = play.perform(Cast.admit(peopling, passwords), Instant.now());
        LOG.info("The demo has new people. Their passwords are shown this once:\n{}", list(passwords));
        return first;
    }

    private static String list(Map<String, String> passwords) {
        StringBuilder lines = new StringBuilder();
        passwords.forEach((email, password) -> lines.append("    %-40s %s%n".formatted(email, password)));
        return lines.toString();
    }
}
