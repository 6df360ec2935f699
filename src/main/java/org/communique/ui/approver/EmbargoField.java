package org.communique.ui.approver;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.communique.notice.InWords;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Moments;
import org.communique.ui.room.Visit;

/** An instant typed in the zone of the meeting's place, and said in the reader's zone and UTC as well. */
class EmbargoField extends Div {

    private final DateTimePicker field = Fields.moment("");
    private final Span elsewhere = new Span();
    private final ZoneId zone;
    private final ZoneId reader;
    private final Moments moments;

    EmbargoField(Visit visit) {
        zone = visit.overview().communique().meeting().zone();
        reader = visit.house().me().zone();
        moments = visit.house().moments();
        field.setLabel(say("embargo.until", InWords.place(zone)));
        field.addValueChangeListener(change -> sayElsewhere());
        elsewhere.addClassName("muted");
        addClassName("embargo-field");
        add(field, elsewhere);
    }

    void show(Instant instant) {
        field.setValue(LocalDateTime.ofInstant(instant, zone).withSecond(0).withNano(0));
    }

    /** @throws org.communique.rights.Refused when none is chosen */
    Instant chosen() {
        Fields.require(List.of(field));
        return instant().orElseThrow();
    }

    private Optional<Instant> instant() {
        return Optional.ofNullable(field.getValue())
                .map(local -> local.atZone(zone).toInstant());
    }

    private void sayElsewhere() {
        elsewhere.setText(instant()
                .map(at -> say("embargo.elsewhere", moments.at(at, reader)))
                .orElse(""));
    }
}
