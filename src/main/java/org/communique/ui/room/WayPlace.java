package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communique.drafting.Edition;
import org.communique.people.Organization;
import org.communique.people.Person;
import org.communique.review.Answers;
import org.communique.rights.Role;
import org.communique.workflow.Way;
import org.communique.workflow.Way.Stop;
import org.communique.workflow.Way.When;
import org.jspecify.annotations.Nullable;

/** You are here: the way of this communiqué, in words for everybody and as a picture where there is room. */
class WayPlace extends Refreshable {

    private final OrderedList stops = new OrderedList();
    private final Div picture = new Div();
    private Visit visit;
    private @Nullable Way drawn;

    WayPlace(Visit visit) {
        this.visit = visit;
        addClassName("way-place");
        stops.addClassName("way");
        Div drawing = section("way.picture", picture);
        drawing.addClassName("way-picture");
        add(section("way.title", stops), drawing);
        show();
    }

    @Override
    final void refresh(Visit now) {
        visit = now;
        show();
    }

    private void show() {
        Way way = visit.house().whereabouts().way(visit.voice(), visit.id());
        stops.removeAll();
        way.stops().forEach(stop -> stops.add(stop(stop)));
        if (!way.equals(drawn)) {
            picture.removeAll();
            picture.add(new WayElement(way));
            drawn = way;
        }
    }

    private ListItem stop(Stop stop) {
        ListItem item = new ListItem(new Span(say("way." + stop.id())));
        item.addClassNames("way-stop", "way-stop-" + stop.when().name().toLowerCase(Locale.ROOT));
        if (stop.when() == When.PAST) {
            item.add(muted(say("way.passed")));
        }
        if (stop.when() == When.NOW) {
            item.getElement().setAttribute("aria-current", "step");
            item.add(muted(say("way.here")));
            if (stop.since() != null) {
                item.add(new Paragraph(say(
                        "way.since",
                        visit.house()
                                .moments()
                                .at(stop.since(), visit.house().me().zone()))));
            }
            holders(stop.id()).ifPresent(who -> item.add(new Paragraph(who)));
            item.add(new Paragraph(say("way.next." + stop.id())));
        }
        return item;
    }

    /** For whom it waits, as far as the person may know. */
    private Optional<String> holders(String stop) {
        return switch (stop) {
            case "writeDraft", "consolidate" -> Optional.of(say("way.waits-for", names(Role.SECRETARIAT)));
            case "approveText" -> Optional.of(say("way.waits-for", names(Role.APPROVER)));
            case "reviewRound" -> visit.answers().map(this::awaited);
            case "embargo" ->
                visit.edition() instanceof Edition.Approved approved
                        ? Optional.of(say(
                                "way.until",
                                visit.house()
                                        .moments()
                                        .at(
                                                approved.embargo(),
                                                visit.house().me().zone())))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String awaited(Answers answers) {
        List<String> silent = answers.silent().stream()
                .map(visit.house().people()::organization)
                .map(Organization::name)
                .sorted()
                .toList();
        return silent.isEmpty() ? say("way.all-answered") : say("way.waits-for", String.join(", ", silent));
    }

    private String names(Role role) {
        return visit.house().reading().members(visit.voice(), visit.id()).stream()
                .filter(member -> member.role() == role)
                .map(member -> visit.house().people().person(member.person()))
                .map(Person::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
