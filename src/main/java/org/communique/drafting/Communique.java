package org.communique.drafting;

import java.util.Locale;

/**
 * The lasting thing: one meeting's statement, at one permanent address, in one or more editions.
 *
 * @param slug its name in the permanent address
 */
public record Communique(CommuniqueId id, Meeting meeting, String slug, Frame frame, Locale language) {}
