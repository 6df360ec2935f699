package org.communique.rights;

import java.util.Set;

/**
 * How a person stands to one communiqué at this moment: the facts on which the policy decides.
 *
 * @param roles roles in this communiqué; empty for everybody else
 * @param head head of the delegation of the organization for which the person is a participant
 * @param asked whether that organization is or was asked in a round of this edition and has not been taken off
 * @param editedTheText whether the person has changed the text of this edition
 * @param administrator manages people and organizations, never text: then the roles count for nothing
 * @param startsCommuniques may open a new communiqué, and is then its secretariat
 * @param disabled whether the account is switched off: then nothing more than what the public may do
 */
public record Standing(
        Set<Role> roles,
        boolean head,
        boolean asked,
        boolean editedTheText,
        boolean administrator,
        boolean startsCommuniques,
        boolean disabled) {

    /** Nobody in particular: what the public is. */
    public static final Standing PUBLIC = new Standing(Set.of(), false, false, false, false, false, false);

    public Standing {
        roles = Set.copyOf(roles);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    boolean isAskedParticipant() {
        return is(Role.PARTICIPANT) && asked;
    }
}
