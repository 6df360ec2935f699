package org.communique.coediting;

/**
 * What it rests on that somebody may write in a text, as {@code writing_grounds} in the database tells it: while it
 * tells the same, they still may.
 */
public record Grounds(String value) {}
