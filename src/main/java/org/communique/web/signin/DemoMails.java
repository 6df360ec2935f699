package org.communique.web.signin;

import java.util.List;
import org.communique.notice.Letter;

/** The mails of the demo, which leave the house for nowhere; there is one only in the demo, and only without a mail server. */
public interface DemoMails {

    /** The newest mails to the people of the demo, newest first. */
    List<Letter> newest();
}
