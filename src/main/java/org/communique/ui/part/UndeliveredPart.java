package org.communique.ui.part;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.communique.notice.MailId;
import org.communique.notice.Undelivered;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;

/** Mails that did not arrive: to whom, what of, why, and whether they are still tried. */
public final class UndeliveredPart extends Div {

    private final transient Peopling people;
    private final transient Moments moments;
    private final transient Consumer<MailId> again;

    /** @param again has a mail that was given up tried once more */
    public UndeliveredPart(List<Undelivered> mails, Peopling people, Moments moments, Consumer<MailId> again) {
        this.people = people;
        this.moments = moments;
        this.again = again;
        mails.forEach(mail -> add(line(mail)));
    }

    private Component line(Undelivered mail) {
        Person person = people.person(new PersonId(mail.person()));
        String what = say(
                mail.told() == null
                        ? "undelivered.other"
                        : "undelivered." + mail.told().name());
        Span to = new Span(say("undelivered.to", what, person.name(), person.email()));
        to.addClassName("row-title");
        Div words = row(
                "row-words",
                to,
                new Span(say("undelivered.why." + mail.why().name())),
                muted(say(
                        mail.givenUp() ? "undelivered.given-up" : "undelivered.tried",
                        mail.tries(),
                        moments.left(mail.written()))));
        Div line = row("task", words);
        if (mail.givenUp()) {
            Button button = Pieces.button("undelivered.again", () -> again(mail));
            button.setAriaLabel(say("undelivered.again-named", person.name()));
            line.add(button);
        }
        return line;
    }

    private void again(Undelivered mail) {
        if (Says.attempt(() -> again.accept(mail.mail()))) {
            Says.done(say("undelivered.tried-again"));
        }
    }
}
