package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.communique.notice.InWords;
import org.communique.review.Deadline;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Moves the deadline of the open round, with a reason that everybody asked is told. */
public class DeadlineDialog {

    private final Visit visit;
    private final Deadline now;
    private final DateTimePicker until;
    private final TextArea reason = Fields.passage("field.reason", 2_000);

    public DeadlineDialog(Visit visit) {
        this.visit = visit;
        this.now = visit.answers().orElseThrow().round().deadline();
        ZoneId zone = now.zone();
        until = Fields.moment(say("circulate.deadline", InWords.place(zone)));
        until.setValue(
                LocalDateTime.ofInstant(now.instant(), zone).withSecond(0).withNano(0));
    }

    public void open() {
        new Ask("move-deadline.title", "move-deadline.confirm", this::move)
                .with(new Paragraph(say("move-deadline.what")), until, reason)
                .open();
    }

    private void move() {
        Fields.require(List.of(until, reason));
        Deadline moved = new Deadline(until.getValue().atZone(now.zone()).toInstant(), now.zone());
        visit.house().flow().moveDeadline(visit.voice(), visit.id(), moved, reason.getValue());
        Says.done(say(
                "move-deadline.done",
                visit.house().moments().deadline(moved, visit.house().me().zone())));
    }
}
