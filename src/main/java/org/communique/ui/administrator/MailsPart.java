package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.communique.notice.Undelivered;
import org.communique.people.Peopling;
import org.communique.ui.part.Me;
import org.communique.ui.part.Moments;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.UndeliveredPart;
import org.communique.workflow.Deliveries;

/** Mails that did not arrive, each to be tried again. */
class MailsPart extends Div {

    private final transient Deliveries deliveries;
    private final transient Peopling people;
    private final transient Me me;
    private final transient Moments moments;

    MailsPart(Deliveries deliveries, Peopling people, Me me, Moments moments) {
        this.deliveries = deliveries;
        this.people = people;
        this.me = me;
        this.moments = moments;
        show();
    }

    private void show() {
        removeAll();
        Deliveries.Lying lying = deliveries.lying(me.voice());
        add(new Paragraph(say("admin.mails-what")), new Paragraph(say("admin.mails-wait", lying.mails())));
        if (!lying.postIsSetUp()) {
            add(new Paragraph(say("admin.mails-no-post")));
        }
        List<Undelivered> mails = deliveries.all(me.voice());
        if (mails.isEmpty()) {
            add(Pieces.empty("admin.mails-none"));
        }
        add(new UndeliveredPart(mails, people, moments, mail -> {
            deliveries.again(me.voice(), mail);
            show();
        }));
        add(Pieces.quiet("admin.look-again", this::show));
    }
}
