package org.communique.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communique.people.Peopling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty demo with people and three communiqués, made by the same verbs that the desks use. */
@Component
@Profile("demo")
class DemoWorld implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final Peopling peopling;
    private final Play play;

    DemoWorld(Peopling peopling, Play play) {
        this.peopling = peopling;
        this.play = play;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (peopling.nobodyIsHere()) {
            Map<String, String> passwords = new LinkedHashMap<>();
            Cast cast = Cast.admit(peopling, passwords);
            play.perform(cast, Instant.now());
            LOG.info("The demo has new people. Their passwords are shown this once:\n{}", list(passwords));
        }
    }

    private static String list(Map<String, String> passwords) {
        StringBuilder lines = new StringBuilder();
        passwords.forEach((email, password) -> lines.append("    %-40s %s%n".formatted(email, password)));
        return lines.toString();
    }
}
