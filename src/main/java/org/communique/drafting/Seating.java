package org.communique.drafting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.rights.Refused;
import org.communique.rights.Role;

/**
 * Who can be given which role: participants speak for an organization, nobody else does, and one of them heads it.
 * Administrators have none.
 */
final class Seating {

    private final Peopling people;

    Seating(Peopling people) {
        this.people = people;
    }

    void check(Collection<Member> members) {
        Set<OrganizationId> headed = new HashSet<>();
        for (Member member : members) {
            check(member);
            if (member.head() && !headed.add(member.organization())) {
                throw new Refused(
                        "drafting.two-heads",
                        people.organization(member.organization()).name());
            }
        }
    }

    /** @throws org.communique.rights.NothingThere when there is no such person or organization */
    void check(Member member) {
        boolean participant = member.role() == Role.PARTICIPANT;
        OrganizationId organization = member.organization();
        if (participant != (organization != null) || member.head() && !participant) {
            throw new Refused("drafting.role-odd");
        }
        Person person = people.person(member.person());
        if (person.administrator()) {
            throw new Refused("drafting.administrator", person.name());
        }
        if (organization != null) {
            people.organization(organization);
        }
    }
}
