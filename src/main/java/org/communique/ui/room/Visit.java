package org.communique.ui.room;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.drafting.Member;
import org.communique.drafting.Overview;
import org.communique.people.Voice;
import org.communique.review.Answers;
import org.communique.review.Stated;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.rights.Stage;

/**
 * One person's visit to a room: what it shows at this moment, and what this person may do in it.
 *
 * @param allowed what the person may do as things stand; every verb asks again
 */
public record Visit(House house, Voice voice, Overview overview, Set<Action> allowed) {

    Visit(House house, Voice voice, Overview overview) {
        this(house, voice, overview, house.access().allowed(voice, overview.edition()));
    }

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
        return allowed.contains(action);
    }

    public boolean is(Role role) {
        return overview.isMine(role);
    }

    /** Whether the same person could do the same at another moment: then a place may stay as it is. */
    boolean isLike(Visit other) {
        return stage() == other.stage()
                && allowed.equals(other.allowed())
                && overview.mine().equals(other.overview().mine());
    }

    /** What the person's own organization has stated in a round. */
    Optional<Stated> ownPosition(Answers answers) {
        return overview.mine().stream()
                .map(Member::organization)
                .filter(Objects::nonNull)
                .flatMap(organization -> answers.of(organization).stream())
                .findFirst();
    }

    public Optional<Answers> answers() {
        return house.following().answers(voice, id());
    }
}
