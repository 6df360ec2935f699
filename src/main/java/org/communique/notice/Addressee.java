package org.communique.notice;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Whom a mail goes to.
 *
 * @param email the address as it is now
 * @param zone in which times are said
 */
public record Addressee(UUID person, String name, String email, Locale language, ZoneId zone) {}
