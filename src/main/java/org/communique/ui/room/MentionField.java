package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Member;
import org.communique.people.Person;
import org.communique.people.PersonId;

/** Who of the people of a communiqué is told of a comment. */
class MentionField extends MultiSelectComboBox<Person> {

    MentionField(Visit visit) {
        setWidthFull();
        setLabel(say("mention.whom"));
        setHelperText(say("mention.what"));
        Set<PersonId> people = visit.house().reading().members(visit.voice(), visit.id()).stream()
                .map(Member::person)
                .filter(person -> !person.equals(visit.voice().person()))
                .collect(Collectors.toSet());
        setItems(visit.house().people().persons(people).values().stream()
                .sorted(java.util.Comparator.comparing(Person::name))
                .toList());
        setItemLabelGenerator(Person::name);
    }

    Set<PersonId> people() {
        return getValue().stream().map(Person::id).collect(Collectors.toSet());
    }
}
