package org.communique.web;

import java.util.Optional;

/** The parts of a permanent address, as far as they can name something. */
final class Address {

    private Address() {}

    static Optional<String> slug(String typed) {
        return Optional.of(typed).filter(slug -> slug.matches("[a-z0-9-]{1,100}"));
    }

    static Optional<Integer> edition(String typed) {
        return Optional.of(typed)
                .filter(number -> number.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf);
    }
}
