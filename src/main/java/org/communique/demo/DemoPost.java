package org.communique.demo;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.communique.notice.Letter;
import org.communique.notice.Post;
import org.communique.web.signin.DemoMails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the demo's mails for a page, where the settings name no mail server. */
@Component
@Primary
@Profile("demo")
@ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "none")
class DemoPost implements Post, DemoMails {

    private static final int KEPT = 100;

    private final Deque<Letter> letters = new ConcurrentLinkedDeque<>();

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public void send(Letter letter) {
        letters.addFirst(letter);
        while (letters.size() > KEPT) {
            letters.pollLast();
        }
    }

    @Override
    public List<Letter> newest() {
        return new ArrayList<>(letters);
    }
}
