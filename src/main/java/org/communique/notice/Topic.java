package org.communique.notice;

/**
 * The communiqué that a mail is about, as its addressee may know it at the moment of sending.
 *
 * @param title as it lies before the addressee
 * @param confidential whether mails leave the title out
 */
public record Topic(String title, boolean confidential) {}
