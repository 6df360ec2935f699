package org.communique.people;

/** A browser that is known as a person's, from signing in to signing out. */
public record SignIn(SignInId id, Person person) {}
