package org.communique.record;

/** An act has been written down; desks that show its communiqué read again once it is committed. */
public record Recorded(Entry entry) {}
