package org.communique.web.signin;

import java.util.List;
import org.communique.people.PersonId;

/** The people of the demo, whom anybody at this machine may play; there is one only in the demo. */
public interface DemoPeople {

    /** Everybody who can be played, grouped by what they are in the demo. */
    List<Group> groups();

    /**
     * People who are the same in the demo.
     *
     * @param role a word of the message files, after {@code demo.role.}
     */
    record Group(String role, List<Player> people) {}

    /**
     * Somebody who can be played.
     *
     * @param organization short name, or empty
     * @param part what the person is in the demo, in a word of the message files after {@code demo.part.}
     */
    record Player(PersonId id, String name, String organization, String part) {}
}
