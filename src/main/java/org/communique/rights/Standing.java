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
 * @param blind whether the open round is blind: what one says is not shown to others before it closes
 */
public record Standing(
        Set<Role> roles,
        boolean head,
        boolean asked,
        boolean editedTheText,
        boolean administrator,
        boolean startsCommuniques,
        boolean disabled,
        boolean blind) {

    /** Nobody in particular: what the public is. */
    public static final Standing PUBLIC = ofAccount(false, false, false);

    public Standing {
        roles = Set.copyOf(roles);
    }

    /** Where no round is blind. */
    public Standing(
            Set<Role> roles,
            boolean head,
            boolean asked,
            boolean editedTheText,
            boolean administrator,
            boolean startsCommuniques,
            boolean disabled) {
        this(roles, head, asked, editedTheText, administrator, startsCommuniques, disabled, false);
    }

    /** Where no communiqué is concerned. */
    public static Standing ofAccount(boolean administrator, boolean startsCommuniques, boolean disabled) {
        return new Standing(Set.of(), false, false, false, administrator, startsCommuniques, disabled);
    }

    /** The same person where it is about what was said before the open round. */
    public Standing beforeTheRound() {
        return new Standing(roles, head, asked, editedTheText, administrator, startsCommuniques, disabled, false);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    boolean isAskedParticipant() {
        return is(Role.PARTICIPANT) && asked;
    }
}
