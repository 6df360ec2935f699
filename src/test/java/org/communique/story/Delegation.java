package org.communique.story;

import java.util.List;
import org.communique.drafting.Member;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.review.Position;
import org.communique.review.Stated;
import org.communique.rights.Role;
import org.jspecify.annotations.Nullable;

/** A delegation: the actor is its head; an expert sits beside. */
public final class Delegation extends Actor {

    private final Actor expert;

    Delegation(Sitting sitting, String organization, @Nullable String country) {
        this(sitting, admit(sitting, organization, country));
    }

    private Delegation(Sitting sitting, Organization organization) {
        super(sitting, "Head of " + organization.shortName(), organization.id(), false, false);
        expert = new Actor(sitting, "Expert of " + organization.shortName(), organization.id(), false, false);
    }

    private static Organization admit(Sitting sitting, String name, @Nullable String country) {
        String unique = sitting.unique(name);
        return sitting.house
                .peopling()
                .admit(new Organization(OrganizationId.next(), unique, unique.replaceAll("[a-z ]", ""), country));
    }

    public OrganizationId organization() {
        return java.util.Objects.requireNonNull(person().organization());
    }

    public Actor expert() {
        return expert;
    }

    public List<Member> members() {
        return List.of(asHead(), asExpert());
    }

    public Member asHead() {
        return new Member(id(), Role.PARTICIPANT, organization(), true);
    }

    public Member asExpert() {
        return new Member(expert.id(), Role.PARTICIPANT, organization(), false);
    }

    public Stated supports() {
        return states(new Position.Support());
    }

    public Stated hasNoObjection() {
        return states(new Position.NoObjection());
    }

    public Stated objects(String reason, String wouldClear) {
        return states(new Position.Objection(reason, wouldClear));
    }

    public Stated abstains() {
        return states(new Position.Abstention());
    }

    public Stated states(Position position) {
        return sitting.act(() -> sitting.house.reviewing().respondToReview(voice(), sitting.edition(), position));
    }
}
