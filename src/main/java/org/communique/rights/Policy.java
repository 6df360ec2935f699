package org.communique.rights;

import static org.communique.rights.Role.APPROVER;
import static org.communique.rights.Role.OBSERVER;
import static org.communique.rights.Role.SECRETARIAT;
import static org.communique.rights.Stage.ABANDONED;
import static org.communique.rights.Stage.APPROVED;
import static org.communique.rights.Stage.AWAITING_APPROVAL;
import static org.communique.rights.Stage.CONSOLIDATION;
import static org.communique.rights.Stage.DRAFTING;
import static org.communique.rights.Stage.IN_REVIEW;
import static org.communique.rights.Stage.PUBLISHED;
import static org.communique.rights.Stage.SUPERSEDED;
import static org.communique.rights.Stage.WITHDRAWN;
import static org.communique.rights.Verdict.ALLOWED;
import static org.communique.rights.Verdict.HIDDEN;

import java.util.EnumSet;
import java.util.Set;
import org.communique.rights.Verdict.Denied;
import org.communique.rights.Verdict.Reason;

/**
 * Who may do what at which stage: the one place where rights are decided. Pure: callers pass the facts.
 *
 * <p>Written out role by role after the permission matrix, whose tables are test data beside it.
 */
public final class Policy {

    private static final Set<Stage> PUBLIC = EnumSet.of(PUBLISHED, SUPERSEDED, WITHDRAWN);
    private static final Set<Stage> READABLE = EnumSet.of(PUBLISHED, SUPERSEDED);
    private static final Set<Stage> CIRCULATED = EnumSet.of(IN_REVIEW, CONSOLIDATION, AWAITING_APPROVAL, APPROVED);
    private static final Set<Stage> CIRCULATED_SINCE = EnumSet.complementOf(EnumSet.of(DRAFTING, ABANDONED));
    private static final Set<Stage> DISCUSSED = EnumSet.of(IN_REVIEW, CONSOLIDATION);
    private static final Set<Stage> AFTER_A_ROUND = EnumSet.of(CONSOLIDATION, AWAITING_APPROVAL, APPROVED);
    private static final Set<Stage> CONSOLIDATED = EnumSet.of(CONSOLIDATION, AWAITING_APPROVAL);
    private static final Set<Stage> WRITTEN = EnumSet.of(DRAFTING, CONSOLIDATION);
    private static final Set<Stage> BEFORE_APPROVAL = EnumSet.of(DRAFTING, IN_REVIEW, CONSOLIDATION);
    private static final Set<Stage> BEFORE_PUBLICATION =
            EnumSet.of(DRAFTING, IN_REVIEW, CONSOLIDATION, AWAITING_APPROVAL, APPROVED);
    private static final Set<Stage> ALL = EnumSet.allOf(Stage.class);
    private static final Set<Stage> NEVER = EnumSet.noneOf(Stage.class);

    private Policy() {}

    /** Decides about an action that concerns no particular communiqué. */
    public static Verdict decide(Action action, Standing who) {
        boolean allowed = !who.disabled()
                && switch (action) {
                    case START_COMMUNIQUE -> who.startsCommuniques() && !who.administrator();
                    case MANAGE_PEOPLE -> who.administrator();
                    default -> false;
                };
        return allowed ? ALLOWED : new Denied(Reason.NOT_YOUR_ROLE);
    }

    /**
     * Decides about an action on an edition at a stage.
     *
     * @return hidden when the person may not even know that the edition exists, else allowed or denied with its reason
     */
    public static Verdict decide(Action action, Standing who, Stage stage) {
        if (stagesFor(action, who).contains(stage)) {
            return ALLOWED;
        }
        if (!stagesFor(Action.SEE_THAT_IT_EXISTS, who).contains(stage)) {
            return HIDDEN;
        }
        return new Denied(reason(action, who));
    }

    /** The stages at which this person may do this. */
    static Set<Stage> stagesFor(Action action, Standing who) {
        // Whoever manages people never has a part in texts: a role that an administrator holds counts for nothing.
        Standing effective = who.disabled() || who.administrator() ? Standing.PUBLIC : who;
        EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
        stages.addAll(asPublic(action));
        if (effective.is(SECRETARIAT)) {
            stages.addAll(asSecretariat(action));
        }
        if (effective.isAskedParticipant()) {
            stages.addAll(asParticipant(action, effective.head(), effective.blind()));
        }
        if (effective.is(OBSERVER)) {
            stages.addAll(asObserver(action, effective.blind()));
        }
        if (effective.is(APPROVER)) {
            stages.addAll(asApprover(action, effective.editedTheText(), effective.blind()));
        }
        return stages;
    }

    private static Set<Stage> asPublic(Action action) {
        return switch (action) {
            case SEE_THAT_IT_EXISTS -> PUBLIC;
            case READ_CIRCULATED_TEXT -> READABLE;
            default -> NEVER;
        };
    }

    private static Set<Stage> asSecretariat(Action action) {
        return switch (action) {
            case SEE_THAT_IT_EXISTS,
                    READ_CIRCULATED_TEXT,
                    READ_WORKING_TEXT,
                    READ_EARLIER_REVISIONS,
                    SEE_COMMENTS,
                    SEE_POSITIONS,
                    EXPORT_DISPOSITIONS,
                    FOLLOW_MAILS,
                    READ_HISTORY -> ALL;
            case WRITE_TEXT, IMPORT_TEXT, CIRCULATE, CHANGE_FRAME -> WRITTEN;
            case COMMENT, USE_DRAFTERS_NOTES, ABANDON -> BEFORE_APPROVAL;
            // Also while a text awaits its approval: an approver who cannot come is replaced.
            case CHANGE_ROLES -> EnumSet.of(DRAFTING, IN_REVIEW, CONSOLIDATION, AWAITING_APPROVAL);
            case SEE_WHO_ANSWERED -> CIRCULATED;
            case DISPOSE, SUBMIT_FOR_APPROVAL -> EnumSet.of(CONSOLIDATION);
            case ANSWER_DISPOSITION -> CONSOLIDATED;
            case MOVE_DEADLINE, CLOSE_EARLY, CHANGE_WHO_IS_ASKED, REMIND -> EnumSet.of(IN_REVIEW);
            case MARK_CONFIDENTIAL -> BEFORE_PUBLICATION;
            case NAME_STAND_IN -> DISCUSSED;
            // A table is an organization's: who speaks for none brings none in. What experts propose to their head is
            // the
            // delegation's own.
            case IMPORT_COMMENTS,
                    PROPOSE,
                    STATE_POSITION,
                    PROPOSE_POSITION,
                    SEE_PROPOSED_POSITIONS,
                    APPROVE,
                    RETURN,
                    SET_EMBARGO,
                    PUBLISH_NOW,
                    START_COMMUNIQUE,
                    MANAGE_PEOPLE -> NEVER;
        };
    }

    private static Set<Stage> asParticipant(Action action, boolean head, boolean blind) {
        return switch (action) {
            case SEE_THAT_IT_EXISTS -> CIRCULATED;
            case READ_HISTORY -> CIRCULATED_SINCE;
            // Of rounds that have closed; which those are is looked at where the table is put together.
            case READ_CIRCULATED_TEXT, READ_EARLIER_REVISIONS, EXPORT_DISPOSITIONS, SEE_PROPOSED_POSITIONS -> DISCUSSED;
            case SEE_COMMENTS, SEE_POSITIONS -> blind ? EnumSet.of(CONSOLIDATION) : DISCUSSED;
            case COMMENT, IMPORT_COMMENTS, PROPOSE, SEE_WHO_ANSWERED -> EnumSet.of(IN_REVIEW);
            case ANSWER_DISPOSITION -> CONSOLIDATED;
            case STATE_POSITION -> head ? EnumSet.of(IN_REVIEW) : NEVER;
            case PROPOSE_POSITION -> head ? NEVER : EnumSet.of(IN_REVIEW);
            case NAME_STAND_IN -> head ? DISCUSSED : NEVER;
            default -> NEVER;
        };
    }

    private static Set<Stage> asObserver(Action action, boolean blind) {
        return switch (action) {
            case SEE_THAT_IT_EXISTS -> CIRCULATED;
            case SEE_COMMENTS, SEE_POSITIONS -> blind ? AFTER_A_ROUND : CIRCULATED;
            case READ_HISTORY -> CIRCULATED_SINCE;
            case READ_CIRCULATED_TEXT, READ_EARLIER_REVISIONS -> DISCUSSED;
            case SEE_WHO_ANSWERED -> EnumSet.of(IN_REVIEW);
            default -> NEVER;
        };
    }

    private static Set<Stage> asApprover(Action action, boolean editedTheText, boolean blind) {
        return switch (action) {
            case SEE_THAT_IT_EXISTS, READ_CIRCULATED_TEXT, SEE_WHO_ANSWERED, EXPORT_DISPOSITIONS -> CIRCULATED;
            case SEE_COMMENTS, SEE_POSITIONS -> blind ? AFTER_A_ROUND : CIRCULATED;
            case READ_EARLIER_REVISIONS -> EnumSet.of(IN_REVIEW, CONSOLIDATION, AWAITING_APPROVAL, APPROVED, PUBLISHED);
            case READ_HISTORY -> CIRCULATED_SINCE;
            case COMMENT, MOVE_DEADLINE, CLOSE_EARLY -> EnumSet.of(IN_REVIEW);
            case ANSWER_DISPOSITION -> CONSOLIDATED;
            case APPROVE -> editedTheText ? NEVER : EnumSet.of(AWAITING_APPROVAL);
            case RETURN -> EnumSet.of(AWAITING_APPROVAL);
            case SET_EMBARGO, ABANDON -> EnumSet.of(AWAITING_APPROVAL, APPROVED);
            case PUBLISH_NOW -> EnumSet.of(APPROVED);
            default -> NEVER;
        };
    }

    private static Reason reason(Action action, Standing who) {
        if (action == Action.APPROVE && who.is(APPROVER) && who.editedTheText()) {
            return Reason.FOUR_EYES;
        }
        if (action == Action.STATE_POSITION && who.isAskedParticipant() && !who.head()) {
            return Reason.ONLY_THE_HEAD_OF_DELEGATION;
        }
        return stagesFor(action, who).isEmpty() ? Reason.NOT_YOUR_ROLE : Reason.NOT_AT_THIS_STAGE;
    }
}
