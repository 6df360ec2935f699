package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Member;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.review.Deadline;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Says who is reminded of the deadline, and what their mail says, and has it done. */
public class RemindDialog {

    private final Visit visit;
    private final Set<OrganizationId> silent;

    public RemindDialog(Visit visit, Set<OrganizationId> silent) {
        this.visit = visit;
        this.silent = silent;
    }

    public void open() {
        List<Person> people = visit.house().reading().members(visit.voice(), visit.id()).stream()
                .filter(member -> member.organization() != null && silent.contains(member.organization()))
                .map(Member::person)
                .map(visit.house().people()::person)
                .toList();
        UnorderedList each = new UnorderedList();
        people.stream()
                .map(person -> say("remind.person", person.name(), person.email()))
                .sorted()
                .forEach(line -> each.add(new ListItem(line)));
        Deadline deadline = visit.answers().orElseThrow().round().deadline();
        Ask ask = new Ask("remind.title", "remind.confirm", this::remind)
                .with(
                        new Paragraph(say("remind.what", people.size())),
                        each,
                        new Span(say("remind.says", visit.house().moments().at(deadline.instant(), deadline.zone()))));
        ask.confirming().setText(say("remind.confirm", people.size()));
        ask.open();
    }

    private void remind() {
        visit.house().reminding().remind(visit.voice(), visit.id(), silent);
        Says.done(say(
                "remind.done",
                silent.stream()
                        .map(visit.house().people()::organization)
                        .map(organization -> organization.shortName())
                        .sorted()
                        .collect(Collectors.joining(", "))));
    }
}
