package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.communique.review.Deadline;
import org.communique.rights.Refused;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Moments;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Moves the deadline of the open round, with a reason that everybody asked is told. */
public class DeadlineDialog {

    private final Visit visit;
    private final Deadline now;
    private final DateTimePicker until = new DateTimePicker();
    private final TextArea reason = new TextArea(say("field.reason"));

    public DeadlineDialog(Visit visit) {
        this.visit = visit;
        this.now = visit.answers().orElseThrow().round().deadline();
        ZoneId zone = now.zone();
        until.setLabel(say("circulate.deadline", Moments.place(zone)));
        until.setLocale(Locale.UK);
        until.setValue(
                LocalDateTime.ofInstant(now.instant(), zone).withSecond(0).withNano(0));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
    }

    public void open() {
        new Ask("move-deadline.title", "move-deadline.confirm", this::move)
                .with(new Paragraph(say("move-deadline.what")), until, reason)
                .open();
    }

    private void move() {
        if (until.getValue() == null) {
            throw new Refused("review.no-deadline");
        }
        Deadline moved = new Deadline(until.getValue().atZone(now.zone()).toInstant(), now.zone());
        visit.house().flow().moveDeadline(visit.voice(), visit.id(), moved, reason.getValue());
        Says.done(say(
                "move-deadline.done",
                visit.house().moments().deadline(moved, visit.house().me().zone())));
    }
}
