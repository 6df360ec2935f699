package org.communique.notice;

/**
 * A mail lies in the outbox; the process that delivers it begins in the same transaction.
 *
 * @param urgent somebody waits for it at this moment
 */
public record MailWritten(MailId mail, boolean urgent) {}
