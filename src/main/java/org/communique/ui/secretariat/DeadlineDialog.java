package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.communique.notice.InWords;
import org.communique.review.Deadline;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Foretold;
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
        Ask ask = new Ask("move-deadline.title", "move-deadline.confirm", this::move);
        Foretold foretold = new Foretold(ask, visit.house().people());
        until.addValueChangeListener(change -> foretell(foretold));
        foretell(foretold);
        ask.with(new Paragraph(say("move-deadline.what")), until, reason, foretold)
                .open();
    }

    private void foretell(Foretold foretold) {
        chosen().ifPresentOrElse(
                        moved -> foretold.of(
                                () -> visit.house().rehearsing().moveDeadline(visit.voice(), visit.id(), moved)),
                        foretold::nothingYet);
    }

    private Optional<Deadline> chosen() {
        return Optional.ofNullable(until.getValue())
                .map(local -> new Deadline(local.atZone(now.zone()).toInstant(), now.zone()));
    }

    private void move() {
        Fields.require(List.of(until, reason));
        Deadline moved = chosen().orElseThrow();
        visit.house().flow().moveDeadline(visit.voice(), visit.id(), moved, reason.getValue());
        Says.done(say(
                "move-deadline.done",
                visit.house().moments().deadline(moved, visit.house().me().zone())));
    }
}
