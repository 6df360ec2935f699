package org.communique.review;

/** An objection that stands, and the round in which it was stated; a later round in which nothing is said leaves it. */
public record Objection(Round round, Stated stated) {}
