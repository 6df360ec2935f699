package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Member;
import org.communique.notice.InWords;
import org.communique.people.Organization;
import org.communique.people.Person;
import org.communique.review.Circulation;
import org.communique.review.Deadline;
import org.communique.review.Preview;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Picks who is asked and until when, shows what the button will do, and circulates. */
public class CirculateDialog {

    private static final int USUAL_DAYS = 7;

    private final Visit visit;
    private final ZoneId zone;
    private final CheckboxGroup<Organization> asked = new CheckboxGroup<>();
    private final DateTimePicker deadline;
    private final Checkbox blind = new Checkbox(say("circulate.blind"));
    private final Div preview = Pieces.row("preview");
    private final Ask dialog = new Ask("circulate.title", "circulate.confirm.none", this::circulate);

    public CirculateDialog(Visit visit) {
        this.visit = visit;
        this.zone = visit.overview().communique().meeting().zone();
        deadline = Fields.moment(say("circulate.deadline", InWords.place(zone)));
        whom();
        untilWhen();
        dialog.with(new Paragraph(say("circulate.what")), asked, deadline, blind, preview);
        showPreview();
    }

    public void open() {
        dialog.open();
    }

    private void whom() {
        List<Organization> invited = organizations();
        asked.setLabel(say("circulate.asked"));
        asked.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        asked.setItems(invited);
        asked.setItemLabelGenerator(Organization::name);
        asked.setValue(Set.copyOf(invited));
        asked.setHelperText(invited.isEmpty() ? say("circulate.nobody-invited") : null);
        asked.addValueChangeListener(change -> showPreview());
        blind.addValueChangeListener(change -> showPreview());
    }

    private List<Organization> organizations() {
        return visit.house().reading().members(visit.voice(), visit.id()).stream()
                .filter(Member::head)
                .map(Member::organization)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .map(visit.house().people()::organization)
                .sorted(Comparator.comparing(Organization::name))
                .toList();
    }

    private void untilWhen() {
        LocalDateTime now = LocalDateTime.ofInstant(visit.house().moments().now(), zone);
        deadline.setValue(now.toLocalDate().plusDays(USUAL_DAYS).atTime(LocalTime.of(18, 0)));
        deadline.addValueChangeListener(change -> showPreview());
    }

    private Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline.getValue())
                .map(local -> new Deadline(local.atZone(zone).toInstant(), zone));
    }

    private void showPreview() {
        preview.removeAll();
        Collection<Organization> chosen = asked.getValue();
        Preview would = visit.house()
                .circulating()
                .preview(
                        visit.voice(),
                        visit.id(),
                        chosen.stream().map(Organization::id).toList());
        int people = would.people().size();
        dialog.confirming().setText(say("circulate.confirm", would.revision(), people));
        dialog.canBeConfirmed(!chosen.isEmpty() && !isPast());
        preview.add(new Span(say("circulate.will")), effects(would, people));
    }

    private UnorderedList effects(Preview would, int people) {
        UnorderedList effects = new UnorderedList();
        effects.add(new ListItem(say("circulate.freezes", would.revision())));
        effects.add(new ListItem(
                say("circulate.opens", would.round(), would.organizations().size())));
        String names = would.people().stream().map(Person::name).sorted().collect(Collectors.joining(", "));
        effects.add(new ListItem(say("circulate.tells", people, names)));
        deadline().ifPresent(until -> effects.add(new ListItem(closes(until))));
        if (blind.getValue()) {
            effects.add(new ListItem(say("circulate.is-blind")));
        }
        Gaps.in(visit).ifPresent(effects::add);
        return effects;
    }

    private String closes(Deadline until) {
        return isPast()
                ? say("refused.review.deadline-in-the-past")
                : say(
                        "circulate.until",
                        visit.house()
                                .moments()
                                .deadline(until, visit.house().me().zone()));
    }

    private boolean isPast() {
        return deadline()
                .filter(until -> until.hasPassed(visit.house().moments().now()))
                .isPresent();
    }

    private void circulate() {
        Fields.require(List.of(deadline));
        Deadline until = deadline().orElseThrow();
        Circulation circulation = new Circulation(
                asked.getValue().stream().map(Organization::id).collect(Collectors.toSet()), until, blind.getValue());
        var round = visit.house().flow().circulate(visit.voice(), visit.id(), circulation);
        Says.done(say("circulate.done", round.revision(), round.organizations().size()));
    }
}
