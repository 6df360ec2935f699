package org.communique.workflow;

import java.util.List;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.notice.MailId;
import org.communique.notice.Outbox;
import org.communique.notice.Post;
import org.communique.notice.Undelivered;
import org.communique.people.Voice;
import org.communique.rights.Action;
import org.communique.rights.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that did not arrive: seen by the secretariat of the communiqué and by the administrator, who may have them tried again. */
@Service
@Transactional
public class Deliveries {

    private final Outbox outbox;
    private final Post post;
    private final SendMail sendMail;
    private final Access access;

    Deliveries(Outbox outbox, Post post, SendMail sendMail, Access access) {
        this.outbox = outbox;
        this.post = post;
        this.sendMail = sendMail;
        this.access = access;
    }

    /** What did not reach people of what they are told of a communiqué, newest first. */
    @Transactional(readOnly = true)
    public List<Undelivered> undelivered(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.FOLLOW_MAILS, id);
        return outbox.undeliveredOf(edition.identity().communique().value());
    }

    /** Has one of them tried again. */
    public void again(Voice voice, EditionId id, MailId mail) {
        again(mail, undelivered(voice, id));
    }

    /** Everything that did not arrive, newest first. */
    @Transactional(readOnly = true)
    public List<Undelivered> all(Voice voice) {
        access.require(voice, Action.MANAGE_PEOPLE);
        return outbox.undelivered();
    }

    /** Has one of them tried again. */
    public void again(Voice voice, MailId mail) {
        again(mail, all(voice));
    }

    /** How many mails lie in the outbox, and whether anybody will carry them. */
    @Transactional(readOnly = true)
    public Lying lying(Voice voice) {
        access.require(voice, Action.MANAGE_PEOPLE);
        return new Lying(outbox.waiting(), post.isSetUp());
    }

    /**
     * What lies in the outbox.
     *
     * @param postIsSetUp whether there is a mail server
     */
    public record Lying(int mails, boolean postIsSetUp) {}

    private void again(MailId mail, List<Undelivered> shown) {
        boolean givenUp = shown.stream().anyMatch(one -> one.mail().equals(mail) && one.givenUp());
        if (!givenUp) {
            throw new Refused("workflow.mail-not-given-up");
        }
        sendMail.again(mail);
    }
}
