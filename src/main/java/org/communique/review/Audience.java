package org.communique.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Edition;
import org.communique.drafting.Member;
import org.communique.drafting.Reading;
import org.communique.notice.Telling;
import org.communique.notice.Told;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.PersonId;
import org.communique.rights.Refused;
import org.communique.rights.Role;
import org.springframework.stereotype.Component;

/** Who is concerned by what happens to an edition, and how they are told. */
@Component
class Audience {

    private final Reading reading;
    private final Telling telling;
    private final Peopling people;

    Audience(Reading reading, Telling telling, Peopling people) {
        this.reading = reading;
        this.telling = telling;
        this.people = people;
    }

    Set<PersonId> delegates(Edition edition, Collection<OrganizationId> organizations) {
        return members(edition).stream()
                .filter(m -> m.organization() != null && organizations.contains(m.organization()))
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    /** The delegates of every organization. */
    Map<OrganizationId, Set<PersonId>> delegations(Edition edition) {
        return members(edition).stream()
                .filter(m -> m.organization() != null)
                .collect(Collectors.groupingBy(
                        Member::organization, Collectors.mapping(Member::person, Collectors.toSet())));
    }

    Set<PersonId> holding(Edition edition, Role role) {
        return members(edition).stream()
                .filter(m -> m.role() == role)
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    Set<PersonId> everybody(Edition edition) {
        return members(edition).stream().map(Member::person).collect(Collectors.toSet());
    }

    /** @throws Refused when nobody could state this organization's position */
    void requireHead(Edition edition, OrganizationId organization) {
        boolean headed = members(edition).stream().anyMatch(m -> m.head() && organization.equals(m.organization()));
        if (!headed) {
            throw new Refused(
                    "review.no-head", people.organization(organization).name());
        }
    }

    void tell(Edition edition, Set<PersonId> people, Told told, Map<String, String> facts) {
        telling.tell(
                people.stream().map(PersonId::value).toList(),
                edition.identity().communique().value(),
                told,
                facts);
    }

    /**
     * Tells people, as far as they know of it, that there is nothing left for them to look at, each with the title as it lies
     * before them: so they are told before it is taken from them.
     */
    void farewell(Edition edition, Set<PersonId> whom, Told told, String reason) {
        reading.titlesKnown(edition, whom)
                .forEach((person, title) ->
                        tell(edition, Set.of(person), told, Map.of("title", title, "reason", reason)));
    }

    private List<Member> members(Edition edition) {
        return reading.members(edition.identity().communique());
    }
}
