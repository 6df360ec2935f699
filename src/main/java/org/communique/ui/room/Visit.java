package org.communique.ui.room;

import java.util.Optional;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Overview;
import org.communique.people.Voice;
import org.communique.review.Answers;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.rights.Stage;

/**
 * One person's visit to a room: what it shows at this moment, and what this person may do in it.
 *
 * @param refresh has the room read everything again after an act
 */
public record Visit(House house, Voice voice, Overview overview, Runnable refresh) {

    public Edition edition() {
        return overview.edition();
    }

    public EditionId id() {
        return edition().id();
    }

    public Stage stage() {
        return edition().stage();
    }

    public boolean may(Action action) {
        return house.access().may(voice, action, edition());
    }

    public boolean is(Role role) {
        return overview.isMine(role);
    }

    public Optional<Answers> answers() {
        return house.following().answers(voice, id());
    }
}
