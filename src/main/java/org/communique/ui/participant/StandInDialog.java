package org.communique.ui.participant;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.communique.drafting.Member;
import org.communique.notice.InWords;
import org.communique.people.Person;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Foretold;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Names a delegate who speaks for the head of the delegation for some days. */
public class StandInDialog {

    private final Visit visit;
    private final Member head;
    private final ZoneId zone;
    private final Select<Person> who = Fields.needed(new Select<>());
    private final DateTimePicker from;
    private final DateTimePicker until;

    public StandInDialog(Visit visit, Member head) {
        this.visit = visit;
        this.head = head;
        this.zone = visit.house().me().zone();
        who.setLabel(say("stand-in.who"));
        who.setItems(colleagues());
        who.setItemLabelGenerator(Person::name);
        who.setWidthFull();
        from = Fields.moment(say("stand-in.from", InWords.place(zone)));
        until = Fields.moment(say("stand-in.until", InWords.place(zone)));
        LocalDateTime now =
                LocalDateTime.ofInstant(visit.house().moments().now(), zone).truncatedTo(ChronoUnit.MINUTES);
        from.setValue(now);
        visit.answers()
                .map(answers -> answers.round().deadline().instant())
                .filter(deadline -> deadline.isAfter(visit.house().moments().now()))
                .ifPresent(deadline ->
                        until.setValue(LocalDateTime.ofInstant(deadline, zone).truncatedTo(ChronoUnit.MINUTES)));
    }

    private List<Person> colleagues() {
        return visit.house().reading().members(visit.voice(), visit.id()).stream()
                .filter(member -> !member.head() && head.organization().equals(member.organization()))
                .map(Member::person)
                .map(visit.house().people()::person)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    public void open() {
        String name = visit.house().people().person(head.person()).name();
        Ask ask = new Ask("stand-in.title", "stand-in.confirm", this::name);
        ask.setHeaderTitle(say("stand-in.title", name));
        if (colleagues().isEmpty()) {
            ask.with(new Paragraph(say("stand-in.nobody")));
            ask.canBeConfirmed(false);
        } else {
            Foretold foretold = new Foretold(ask, visit.house().people());
            Stream.<HasValue<?, ?>>of(who, from, until)
                    .forEach(field -> field.addValueChangeListener(change -> foretell(foretold)));
            foretell(foretold);
            ask.with(new Paragraph(say("stand-in.what")), who, from, until, foretold);
        }
        ask.open();
    }

    private void foretell(Foretold foretold) {
        if (who.isEmpty() || from.isEmpty() || until.isEmpty()) {
            foretold.nothingYet();
            return;
        }
        foretold.of(() -> visit.house()
                .rehearsing()
                .nameStandIn(
                        visit.voice(), visit.id(), head.person(), who.getValue().id(), instant(from), instant(until)));
    }

    private void name() {
        Fields.require(List.of(who, from, until));
        visit.house()
                .standingIn()
                .name(visit.voice(), visit.id(), head.person(), who.getValue().id(), instant(from), instant(until));
        Says.done(say(
                "stand-in.done",
                who.getValue().name(),
                visit.house().people().person(head.person()).name()));
    }

    private Instant instant(DateTimePicker field) {
        return field.getValue().atZone(zone).toInstant();
    }
}
