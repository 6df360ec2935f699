package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Member;
import org.communique.drafting.text.Participant;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.rights.Role;
import org.communique.ui.part.Fields;

/** Who has which role in the new communiqué; an organization has one head of delegation. */
class PeopleFields extends Div {

    private final Map<OrganizationId, Organization> organizations;
    private final MultiSelectComboBox<Person> heads;
    private final MultiSelectComboBox<Person> experts;
    private final MultiSelectComboBox<Person> approvers;
    private final MultiSelectComboBox<Person> observers;
    private final MultiSelectComboBox<Person> secretariat;
    private final Filling filling = new Filling();

    PeopleFields(Peopling people, PersonId self, Runnable changed) {
        addClassNames("fields", "fields-wide");
        organizations =
                people.organizations().stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        List<Person> all = people.whoCanHaveARole();
        List<Person> others = all.stream().filter(p -> !p.id().equals(self)).toList();
        List<Person> delegates =
                all.stream().filter(p -> p.organization() != null).toList();
        heads = choice("people.heads", delegates);
        experts = choice("people.experts", delegates);
        approvers = choice("people.approvers", others);
        observers = choice("people.observers", others);
        secretariat = choice("people.secretariat", others);
        Stream.of(heads, experts, approvers, observers, secretariat).forEach(field -> {
            field.addValueChangeListener(change -> oneVoice());
            field.addValueChangeListener(change -> changed.run());
            add(field);
        });
    }

    private MultiSelectComboBox<Person> choice(String key, List<Person> people) {
        MultiSelectComboBox<Person> field = new MultiSelectComboBox<>(say(key));
        field.setItems(people);
        field.setItemLabelGenerator(this::label);
        field.setHelperText(say(key + "-help"));
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setWidthFull();
        return field;
    }

    /** Proposes those who had a part in an earlier communiqué, as far as they can be chosen. */
    void bring(List<Member> earlier) {
        bring(heads, earlier, member -> member.role() == Role.PARTICIPANT && member.head());
        bring(experts, earlier, member -> member.role() == Role.PARTICIPANT && !member.head());
        bring(approvers, earlier, member -> member.role() == Role.APPROVER);
        bring(observers, earlier, member -> member.role() == Role.OBSERVER);
        bring(secretariat, earlier, member -> member.role() == Role.SECRETARIAT);
    }

    private void bring(MultiSelectComboBox<Person> field, List<Member> earlier, Predicate<Member> part) {
        Set<PersonId> had = earlier.stream().filter(part).map(Member::person).collect(Collectors.toSet());
        Set<Person> proposed = field.getListDataView()
                .getItems()
                .filter(person -> had.contains(person.id()))
                .collect(Collectors.toSet());
        filling.bring(field, proposed);
    }

    private String label(Person person) {
        return person.organization() == null
                ? person.name()
                : person.name() + " · " + organization(person).shortName();
    }

    private Organization organization(Person person) {
        return Objects.requireNonNull(organizations.get(person.organization()));
    }

    /** Says which organization has two heads, and tells whether none has. */
    boolean oneVoice() {
        String twice = heads.getValue().stream().collect(Collectors.groupingBy(this::organization)).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey().name())
                .sorted()
                .collect(Collectors.joining(", "));
        heads.setErrorMessage(say("people.two-heads", twice));
        heads.setInvalid(!twice.isEmpty());
        return twice.isEmpty();
    }

    void showHeads() {
        Fields.goTo(heads);
    }

    /** The invited organizations as they would be listed, by name. */
    List<Participant> invited() {
        return Stream.concat(heads.getValue().stream(), experts.getValue().stream())
                .map(this::organization)
                .distinct()
                .sorted(Comparator.comparing(Organization::name))
                .map(organization -> new Participant(organization.name(), organization.country()))
                .toList();
    }

    int headCount() {
        return heads.getValue().size();
    }

    int expertCount() {
        return (int) onlyExperts().count();
    }

    List<Member> members() {
        return Stream.of(
                        heads.getValue().stream()
                                .map(p -> new Member(p.id(), Role.PARTICIPANT, p.organization(), true)),
                        onlyExperts().map(p -> new Member(p.id(), Role.PARTICIPANT, p.organization(), false)),
                        with(approvers, Role.APPROVER),
                        with(observers, Role.OBSERVER),
                        with(secretariat, Role.SECRETARIAT))
                .flatMap(Function.identity())
                .toList();
    }

    /** Whoever heads a delegation need not be its expert as well. */
    private Stream<Person> onlyExperts() {
        return experts.getValue().stream().filter(person -> !heads.getValue().contains(person));
    }

    private static Stream<Member> with(MultiSelectComboBox<Person> field, Role role) {
        return field.getValue().stream().map(person -> Member.of(person.id(), role));
    }
}
