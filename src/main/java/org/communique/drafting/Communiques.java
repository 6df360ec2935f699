package org.communique.drafting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.people.PersonId;

/** All communiqués with their meetings and members. */
interface Communiques {

    Optional<Communique> find(CommuniqueId id);

    /** @return false when the meeting has its communiqué already; nothing is changed then */
    boolean add(Communique communique, Instant at);

    void saveFrame(CommuniqueId id, Frame frame);

    void markConfidential(CommuniqueId id, boolean confidential);

    boolean slugTaken(String slug);

    List<Member> members(CommuniqueId id);

    /** What one person is in it. */
    List<Member> roles(CommuniqueId id, PersonId person);

    /** What one person is in several of them; nothing for those in which the person is nobody. */
    Map<CommuniqueId, List<Member>> roles(Collection<CommuniqueId> ids, PersonId person);

    void add(CommuniqueId id, Member member);

    /** @return false when the person did not have that role */
    boolean remove(CommuniqueId id, Member member);

    /** The communiqués in which a person has any role, newest meeting first. */
    List<Communique> of(PersonId person);

    /** Number and stage of all, for the administrator. */
    List<Communique> all();

    Optional<CommuniqueId> bySlug(String slug);
}
