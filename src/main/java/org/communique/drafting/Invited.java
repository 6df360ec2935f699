package org.communique.drafting;

/** Somebody who has no account yet: name and e-mail address, as the secretariat typed them. */
public record Invited(String name, String email) {}
