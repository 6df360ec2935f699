package org.communique.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.communique.rights.Matrix.Answer;
import org.communique.rights.Matrix.Who;
import org.communique.rights.Verdict.Reason;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final Matrix matrix = Matrix.read();

    @Test
    void everyCellOfTheMatrixIsWhatThePolicySays() {
        int cells = 0;
        for (Action action : Action.values()) {
            for (Who who : Who.values()) {
                for (Stage stage : Stage.values()) {
                    assertThat(answer(Policy.decide(action, standing(who), stage)))
                            .as("%s by %s at %s", action, who, stage)
                            .isEqualTo(matrix.at(action, who, stage));
                    cells++;
                }
                assertThat(Policy.decide(action, standing(who)).allows())
                        .as("%s by %s anywhere", action, who)
                        .isEqualTo(matrix.anywhere(action, who));
                cells++;
            }
        }
        System.out.printf("count rights.policy cells=%d%n", cells);
    }

    @Test
    void nobodyMayDoAnythingToWhatTheyMayNotKnowOf() {
        for (Who who : Who.values()) {
            Set<Stage> known = Policy.stagesFor(Action.SEE_THAT_IT_EXISTS, standing(who));
            for (Action action : Action.values()) {
                assertThat(known).as("%s by %s", action, who).containsAll(Policy.stagesFor(action, standing(who)));
            }
        }
    }

    @Test
    void aParticipantWhoseOrganizationIsNotAskedIsThePublic() {
        Standing notAsked = new Standing(Set.of(Role.PARTICIPANT), true, false, false, false, false, false);
        for (Action action : Action.values()) {
            assertThat(Policy.stagesFor(action, notAsked)).isEqualTo(Policy.stagesFor(action, Standing.PUBLIC));
        }
    }

    /** While it is open; before and after, a blind round is like any other. */
    @Test
    void inABlindRoundOnlyTheSecretariatSeesWhatOthersSay() {
        for (Who who : Who.values()) {
            Standing open = standing(who);
            Standing blind = new Standing(
                    open.roles(),
                    open.head(),
                    open.asked(),
                    open.editedTheText(),
                    open.administrator(),
                    open.startsCommuniques(),
                    open.disabled(),
                    true);
            for (Action action : Action.values()) {
                Set<Stage> expected = EnumSet.noneOf(Stage.class);
                expected.addAll(Policy.stagesFor(action, open));
                boolean ofOthers = action == Action.SEE_COMMENTS || action == Action.SEE_POSITIONS;
                if (ofOthers && !open.roles().contains(Role.SECRETARIAT)) {
                    expected.remove(Stage.IN_REVIEW);
                }
                assertThat(Policy.stagesFor(action, blind))
                        .as("%s by %s", action, who)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aRefusalSaysWhy() {
        assertThat(Policy.decide(Action.APPROVE, standing(Who.SD), Stage.AWAITING_APPROVAL))
                .isEqualTo(new Verdict.Denied(Reason.FOUR_EYES));
        assertThat(Policy.decide(Action.STATE_POSITION, standing(Who.EX), Stage.IN_REVIEW))
                .isEqualTo(new Verdict.Denied(Reason.ONLY_THE_HEAD_OF_DELEGATION));
        assertThat(Policy.decide(Action.CIRCULATE, standing(Who.SE), Stage.IN_REVIEW))
                .isEqualTo(new Verdict.Denied(Reason.NOT_AT_THIS_STAGE));
        assertThat(Policy.decide(Action.CIRCULATE, standing(Who.OB), Stage.IN_REVIEW))
                .isEqualTo(new Verdict.Denied(Reason.NOT_YOUR_ROLE));
    }

    private static Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> Answer.ALLOW;
            case Verdict.Denied denied -> Answer.DENY;
            case Verdict.Hidden hidden -> Answer.HIDE;
        };
    }

    private static Standing standing(Who who) {
        return switch (who) {
            case AN, PX, AX -> Standing.PUBLIC;
            case EX -> new Standing(Set.of(Role.PARTICIPANT), false, true, false, false, false, false);
            case HD -> new Standing(Set.of(Role.PARTICIPANT), true, true, false, false, false, false);
            case OB -> new Standing(Set.of(Role.OBSERVER), false, false, false, false, false, false);
            case SE -> new Standing(Set.of(Role.SECRETARIAT), false, false, true, false, true, false);
            case SX -> new Standing(Set.of(), false, false, false, false, true, false);
            case AP -> new Standing(Set.of(Role.APPROVER), false, false, false, false, false, false);
            case AD -> new Standing(Set.of(), false, false, false, true, false, false);
            case AR -> new Standing(EnumSet.allOf(Role.class), true, true, false, true, true, false);
            case SD ->
                new Standing(EnumSet.of(Role.SECRETARIAT, Role.APPROVER), false, false, true, false, false, false);
            case DI -> new Standing(EnumSet.allOf(Role.class), true, true, false, true, true, true);
        };
    }
}
