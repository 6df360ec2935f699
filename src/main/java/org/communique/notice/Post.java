package org.communique.notice;

/** Whoever carries letters to people. */
public interface Post {

    /** Where no mail server is set up, mails wait in the outbox. */
    boolean isSetUp();

    /**
     * Hands a letter over; returns when the server has taken it. Takes less than a minute in any case.
     *
     * @throws NotDelivered when it did not take it
     */
    void send(Letter letter) throws NotDelivered;
}
