package org.communique.ui.part;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communique.notice.Foreseen;
import org.communique.notice.Foreseen.Mailed;
import org.communique.notice.Foreseen.Tiding;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;

/** Says in a dialog, before an act is done, who gets a mail by it, and shows the mail. The button says how many. */
public final class Foretold extends Div {

    private static final int FEW = 6;

    private final Ask ask;
    private final String button;
    private final Peopling people;

    public Foretold(Ask ask, Peopling people) {
        this.ask = ask;
        this.button = ask.confirming().getText();
        this.people = people;
        addClassName("foretold");
    }

    /**
     * Foresees the act as it stands chosen now, and shows what it would tell.
     *
     * @return what is foreseen; nothing where the act would be refused, which is said here then
     */
    public <T> Optional<Foreseen<T>> of(Supplier<Foreseen<T>> act) {
        removeAll();
        try {
            Foreseen<T> foreseen = act.get();
            show(foreseen);
            return Optional.of(foreseen);
        } catch (Refused refused) {
            nothing(Says.sentence(refused));
            return Optional.empty();
        }
    }

    /** It is not chosen yet what the act is to be. */
    public void nothingYet() {
        removeAll();
        nothing(Pieces.say("mails.not-yet"));
    }

    private void nothing(String why) {
        ask.confirming().setText(button);
        add(status(why));
    }

    private void show(Foreseen<?> foreseen) {
        int mails = foreseen.mails();
        ask.confirming().setText(Pieces.say("mails.button", button, mails));
        add(status(Pieces.say("mails.all", mails)));
        foreseen.tidings().forEach(tiding -> add(tiding(tiding)));
    }

    /** Only this line is read out when something else is chosen. */
    private static Paragraph status(String words) {
        Paragraph line = new Paragraph(words);
        line.getElement().setAttribute("role", "status");
        return line;
    }

    private Div tiding(Tiding tiding) {
        Div part = row("tiding");
        List<UUID> mailed = tiding.mails().stream().map(Mailed::person).toList();
        if (!mailed.isEmpty()) {
            Map<PersonId, Person> persons = persons(mailed);
            Mailed first = tiding.mails().getFirst();
            Span subject = new Span(first.letter().subject());
            subject.addClassName("mail-subject");
            part.add(subject, muted(Pieces.say("mails.to", mailed.size(), whose(persons.values()))));
            part.add(unfolded(Pieces.say("mails.who"), names(persons.values())), mail(first));
        }
        others("mails.daily", tiding.daily(), part);
        others("mails.on-the-desk", tiding.onTheDesk(), part);
        return part;
    }

    private void others(String key, List<UUID> who, Div part) {
        if (!who.isEmpty()) {
            String names =
                    persons(who).values().stream().map(Person::name).sorted().collect(Collectors.joining(", "));
            part.add(muted(Pieces.say(key, who.size(), names)));
        }
    }

    private Map<PersonId, Person> persons(List<UUID> ids) {
        return people.persons(ids.stream().map(PersonId::new).collect(Collectors.toSet()));
    }

    /** "Norland Water (2), ERA (1), Ada Okafor", or how many organizations where they are many. */
    private String whose(Collection<Person> persons) {
        Map<String, Long> organizations = new TreeMap<>(persons.stream()
                .filter(person -> person.organization() != null)
                .collect(Collectors.groupingBy(person -> shortName(person.organization()), Collectors.counting())));
        List<String> others = persons.stream()
                .filter(person -> person.organization() == null)
                .map(Person::name)
                .sorted()
                .toList();
        if (organizations.size() + others.size() > FEW) {
            return Pieces.say("mails.whose-many", organizations.size(), others.size());
        }
        List<String> all = new ArrayList<>();
        organizations.forEach((name, size) -> all.add(Pieces.say("mails.whose", name, size)));
        all.addAll(others);
        return String.join(", ", all);
    }

    private String shortName(@Nullable OrganizationId organization) {
        return organization == null ? "" : people.organization(organization).shortName();
    }

    private UnorderedList names(Collection<Person> persons) {
        UnorderedList list = new UnorderedList();
        persons.stream()
                .map(person -> person.organization() == null
                        ? person.name()
                        : person.name() + ", "
                                + people.organization(person.organization()).name())
                .sorted()
                .forEach(name -> list.add(new ListItem(name)));
        return list;
    }

    private static Details mail(Mailed mailed) {
        Paragraph words =
                new Paragraph(mailed.letter().textWith(Pieces.say("mails.link")).strip());
        words.addClassName("mail-words");
        Div mail = new Div(muted(Pieces.say("mails.as", mailed.letter().name())), words);
        mail.addClassName("mail-shown");
        return unfolded(Pieces.say("mails.read"), mail);
    }

    private static Details unfolded(String summary, Component content) {
        Details details = new Details(summary, content);
        details.setOpened(false);
        return details;
    }
}
