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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Member;
import org.communique.notice.Foreseen;
import org.communique.notice.InWords;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.review.Circulation;
import org.communique.review.Deadline;
import org.communique.review.Round;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Foretold;
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
    private final Div consequences = Pieces.row("preview");
    private final Ask dialog = new Ask("circulate.title", "circulate.confirm.none", this::circulate);
    private final Foretold foretold;

    public CirculateDialog(Visit visit) {
        this.visit = visit;
        this.zone = visit.overview().communique().meeting().zone();
        deadline = Fields.moment(say("circulate.deadline", InWords.place(zone)));
        foretold = new Foretold(dialog, visit.house().people());
        whom();
        untilWhen();
        dialog.with(new Paragraph(say("circulate.what")), asked, deadline, blind, consequences, foretold);
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
        consequences.removeAll();
        if (deadline().isEmpty()) {
            foretold.nothingYet();
        }
        Optional<Foreseen<Round>> would = circulation()
                .flatMap(circulation -> foretold.of(
                        () -> visit.house().rehearsing().circulate(visit.voice(), visit.id(), circulation)));
        dialog.canBeConfirmed(would.isPresent());
        would.ifPresent(this::showPreview);
    }

    private void showPreview(Foreseen<Round> would) {
        Round round = would.outcome();
        consequences.add(new Span(say("circulate.will")), effects(round));
        dialog.confirming().setText(say("circulate.confirm", round.revision(), would.mails()));
    }

    private UnorderedList effects(Round round) {
        UnorderedList effects = new UnorderedList();
        effects.add(new ListItem(say("circulate.freezes", round.revision())));
        effects.add(new ListItem(
                say("circulate.opens", round.number(), round.organizations().size())));
        effects.add(new ListItem(say(
                "circulate.until",
                visit.house()
                        .moments()
                        .deadline(round.deadline(), visit.house().me().zone()))));
        if (blind.getValue()) {
            effects.add(new ListItem(say("circulate.is-blind")));
        }
        Gaps.in(visit).ifPresent(effects::add);
        return effects;
    }

    private Optional<Circulation> circulation() {
        Set<OrganizationId> whom =
                asked.getValue().stream().map(Organization::id).collect(Collectors.toSet());
        return deadline().map(until -> new Circulation(whom, until, blind.getValue()));
    }

    private void circulate() {
        Fields.require(List.of(deadline));
        var round = visit.house()
                .flow()
                .circulate(visit.voice(), visit.id(), circulation().orElseThrow());
        Says.done(say("circulate.done", round.revision(), round.organizations().size()));
    }
}
