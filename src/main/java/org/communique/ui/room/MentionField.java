package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Member;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.review.Answers;
import org.communique.review.Comment;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Round;
import org.communique.rights.Role;

/** Who of the people of a communiqué is told of a comment. Those are offered who will see it; the house asks again. */
class MentionField extends MultiSelectComboBox<Person> {

    private final Visit visit;
    private final List<Member> others;
    private final Set<OrganizationId> saying;
    private final boolean blind;

    /** For something new. */
    MentionField(Visit visit) {
        this(visit, ownOrganizations(visit), blindRound(visit).isPresent());
        offer(SeenBy.ALL);
    }

    /** For a reply. What was said before a blind round was opened has been shown to everybody. */
    MentionField(Visit visit, Comment comment) {
        this(
                visit,
                Stream.ofNullable(comment.author().organization()).collect(Collectors.toSet()),
                blindRound(visit)
                        .filter(round -> !comment.at().isBefore(round.openedAt()))
                        .isPresent());
        offer(comment.seenBy());
    }

    private MentionField(Visit visit, Set<OrganizationId> saying, boolean blind) {
        this.visit = visit;
        this.saying = saying;
        this.blind = blind;
        others = visit.house().reading().members(visit.voice(), visit.id()).stream()
                .filter(member -> !member.person().equals(visit.voice().person()))
                .toList();
        setWidthFull();
        setLabel(say("mention.whom"));
        setHelperText(say("mention.what"));
        setItemLabelGenerator(Person::name);
    }

    /** Offers whoever sees what is said for these; of those chosen already they stay. */
    final void offer(SeenBy seenBy) {
        Set<PersonId> people = others.stream()
                .filter(member -> sees(member, seenBy))
                .map(Member::person)
                .collect(Collectors.toSet());
        Set<Person> chosen = new HashSet<>(getValue());
        setItems(visit.house().people().persons(people).values().stream()
                .sorted(Comparator.comparing(Person::name))
                .toList());
        chosen.removeIf(person -> !people.contains(person.id()));
        setValue(chosen);
    }

    Set<PersonId> people() {
        return getValue().stream().map(Person::id).collect(Collectors.toSet());
    }

    private boolean sees(Member member, SeenBy seenBy) {
        boolean drafts = member.role() == Role.SECRETARIAT;
        return drafts || seenBy == SeenBy.ALL && (!blind || saying.contains(member.organization()));
    }

    private static Set<OrganizationId> ownOrganizations(Visit visit) {
        return visit.overview().mine().stream()
                .map(Member::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Optional<Round> blindRound(Visit visit) {
        return visit.answers().map(Answers::round).filter(round -> round.isOpen() && round.blind());
    }
}
